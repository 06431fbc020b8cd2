set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

# Flags every target of ours is built with. Release builds are hardened; see HACKING.md.
add_library(mockexam_options INTERFACE)
target_include_directories(mockexam_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(mockexam_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wformat=2 -Wimplicit-fallthrough
  # In optimised builds GCC 12 sees null pointers in its own library.
  $<$<CONFIG:Debug>:-Wnull-dereference>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # False alarms of GCC 12 on "text" + std::string in optimised builds (GCC bug 105651).
  target_compile_options(mockexam_options INTERFACE -Wno-restrict)
endif()
if(MOCKEXAM_DEVELOPER)
  target_compile_options(mockexam_options INTERFACE -Werror)
endif()

target_compile_definitions(mockexam_options INTERFACE $<$<NOT:$<CONFIG:Debug>>:_GLIBCXX_ASSERTIONS>)
target_compile_options(mockexam_options INTERFACE
  -ffile-prefix-map=${PROJECT_SOURCE_DIR}=. -fstack-protector-strong)

if(MOCKEXAM_SANITIZE)
  add_compile_options(-fsanitize=${MOCKEXAM_SANITIZE} -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${MOCKEXAM_SANITIZE})
else()
  target_compile_options(mockexam_options INTERFACE
    $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-clash-protection>)
endif()
target_link_options(mockexam_options INTERFACE
  $<$<PLATFORM_ID:Linux>:-Wl,-z,relro,-z,now,-z,noexecstack,--as-needed>)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(MOCKEXAM_TIDY)
  set(CMAKE_CXX_CLANG_TIDY clang-tidy --quiet)
endif()
find_program(MOCKEXAM_CCACHE ccache)
if(MOCKEXAM_CCACHE AND PROJECT_IS_TOP_LEVEL)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${MOCKEXAM_CCACHE}")
endif()
