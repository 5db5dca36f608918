#include "cli/run.h"
#include "intake/read_workbook.h"

#include <string_view>

// This program is also the process that reads documents and workbooks; then it is nothing else.
int main(int argc, char** argv) {
    if (argc == 2 && argv[1] == heed::intake::read_document_command) return heed::intake::read_document_main();
    if (argc == 2 && argv[1] == heed::intake::read_workbook_command) return heed::intake::read_workbook_main();
    return heed::cli::run(argc, argv);
}
