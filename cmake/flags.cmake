# likeness_flags: the standard, the warnings and the sanitizers, for every target of ours.
set(LIKENESS_SANITIZE "" CACHE STRING "-fsanitize= list")

add_library(likeness_flags INTERFACE)
target_compile_features(likeness_flags INTERFACE cxx_std_20)
target_include_directories(likeness_flags INTERFACE ${CMAKE_SOURCE_DIR})
# -ffp-contract=off: no fused multiply-add, so that the same inputs give the same bytes on every machine (law 5).
target_compile_options(likeness_flags INTERFACE
  -ffp-contract=off -fvisibility=hidden
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Wunused-result
  -Wno-missing-field-initializers)  # designated initialisers leave members at their defaults on purpose
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(LIKENESS_SANITIZE)
  target_compile_options(likeness_flags INTERFACE -fsanitize=${LIKENESS_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer
    -Wno-maybe-uninitialized)  # GCC 12 under -fsanitize warns falsely inside <regex> (bug 105562)
  target_link_options(likeness_flags INTERFACE -fsanitize=${LIKENESS_SANITIZE})
  if(LIKENESS_SANITIZE MATCHES thread)
    target_compile_options(likeness_flags INTERFACE -Wno-tsan)
  endif()
endif()

# Loops over pixels are optimised in every preset: a face takes 3.8 s at -O0.
function(likeness_fast)
  foreach(file IN LISTS ARGN)
    set_property(SOURCE ${file} APPEND PROPERTY COMPILE_OPTIONS -O2 -ftree-vectorize -fvect-cost-model=dynamic -DNDEBUG)
  endforeach()
endfunction()
