# What the programs read at run time, laid out under the build folder as it will be installed: share/likeness beside bin.
set(LIKENESS_SHARE ${CMAKE_BINARY_DIR}/share/likeness)
file(MAKE_DIRECTORY ${LIKENESS_SHARE})
file(CREATE_LINK ${CMAKE_SOURCE_DIR}/profiles ${LIKENESS_SHARE}/profiles SYMBOLIC)

find_program(MSGFMT msgfmt REQUIRED)
set(LIKENESS_LANGUAGES zh_CN)
foreach(language IN LISTS LIKENESS_LANGUAGES)
  set(catalogue ${LIKENESS_SHARE}/locale/${language}/LC_MESSAGES/likeness.mo)
  add_custom_command(
    OUTPUT ${catalogue}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${LIKENESS_SHARE}/locale/${language}/LC_MESSAGES
    COMMAND ${MSGFMT} --check-format -o ${catalogue} ${CMAKE_SOURCE_DIR}/docs/po/${language}.po
    DEPENDS ${CMAKE_SOURCE_DIR}/docs/po/${language}.po
    VERBATIM)
  list(APPEND catalogues ${catalogue})
endforeach()
add_custom_target(likeness_catalogues ALL DEPENDS ${catalogues})

install(DIRECTORY profiles DESTINATION ${CMAKE_INSTALL_DATADIR}/likeness)
install(DIRECTORY ${LIKENESS_SHARE}/locale DESTINATION ${CMAKE_INSTALL_DATADIR}/likeness)
