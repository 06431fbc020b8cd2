# Everything from outside, found once. HACKING.md says what each is for; tools/packages.sh names
# the packages. Which layer may use which is in the layer's own list.
find_package(PkgConfig REQUIRED)
find_package(Boost 1.74 REQUIRED COMPONENTS program_options)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3>=3.37)
pkg_check_modules(NCURSESW REQUIRED IMPORTED_TARGET ncursesw)
pkg_check_modules(LIBXML2 REQUIRED IMPORTED_TARGET libxml-2.0)
pkg_check_modules(CMARK REQUIRED IMPORTED_TARGET libcmark)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(Intl REQUIRED)

# libunistring ships no pkg-config file.
find_path(UNISTRING_INCLUDE_DIR unistr.h REQUIRED)
find_library(UNISTRING_LIBRARY unistring REQUIRED)
add_library(unistring INTERFACE IMPORTED)
target_include_directories(unistring SYSTEM INTERFACE "${UNISTRING_INCLUDE_DIR}")
target_link_libraries(unistring INTERFACE "${UNISTRING_LIBRARY}")

if(MOCKEXAM_TESTS)
  find_package(Boost 1.74 REQUIRED COMPONENTS unit_test_framework)
  pkg_check_modules(VTERM REQUIRED IMPORTED_TARGET vterm)
endif()
