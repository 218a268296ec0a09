// A program of the build: writes the model of dlib's face detector as the bytes of a C array. dlib keeps it as a text that is
// compressed, and every process would take 0.4 s to unpack it.
#include <dlib/image_processing/frontal_face_detector.h>

#include <fstream>

int main(int, char** arguments) {
    std::ofstream out(arguments[1]);
    for (const char byte : dlib::get_serialized_frontal_faces()) out << int{static_cast<unsigned char>(byte)} << ",\n";
    return out.flush() ? 0 : 1;
}
