# mockexam_layer(NAME SOURCES ... PUBLIC ... PRIVATE ...)
# A layer is a static library. PUBLIC are the layers its headers show, PRIVATE what only its
# sources use: the libraries from outside always stand there.
function(mockexam_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name}
    PUBLIC mockexam_options ${arg_PUBLIC}
    PRIVATE ${arg_PRIVATE})
endfunction()

# mockexam_test(NAME SOURCES ... LIBRARIES ...)
# One Boost.Test program for a layer, run as one test.
function(mockexam_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  add_executable(${name} ${arg_SOURCES} $<TARGET_OBJECTS:test_main>)
  target_compile_definitions(${name} PRIVATE BOOST_TEST_DYN_LINK
    MOCKEXAM_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE Boost::unit_test_framework ${arg_LIBRARIES})
  add_test(NAME ${name} COMMAND ${name} --log_level=test_suite)
endfunction()
