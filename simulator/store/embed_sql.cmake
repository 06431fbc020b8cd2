# cmake -DSCRIPTS=<file;file...> -DOUTPUT=<file> -P embed_sql.cmake
# Writes the migration scripts, in the order given, as the C++ source behind embedded_sql.h.
set(literals "")
foreach(script IN LISTS SCRIPTS)
  file(READ "${script}" text)
  string(APPEND literals "    R\"sql(${text})sql\",\n")
endforeach()
file(WRITE "${OUTPUT}"
"#include \"simulator/store/embedded_sql.h\"

namespace mockexam::store {

std::span<const char* const> migration_scripts() {
  static constexpr const char* kScripts[] = {
${literals}  };
  return kScripts;
}

}  // namespace mockexam::store
")
