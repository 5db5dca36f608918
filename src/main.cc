#include "cli/run.h"
#include "intake/read_attachments.h"
#include "intake/read_mailbox.h"
#include "intake/read_workbook.h"
#include "post/fetch_process.h"

#include <string_view>

// This program is also the process that reads documents, mails and workbooks, and the one that fetches; then it
// is nothing else.
int main(int argc, char** argv) {
    if (argc == 2 && argv[1] == heed::intake::read_document_command) return heed::intake::read_document_main();
    if (argc == 2 && argv[1] == heed::intake::read_workbook_command) return heed::intake::read_workbook_main();
    if (argc == 2 && argv[1] == heed::intake::read_attachments_command)
        return heed::intake::read_attachments_main();
    if (argc == 2 && argv[1] == heed::intake::list_mails_command) return heed::intake::list_mails_main();
    if (argc == 2 && argv[1] == heed::post::fetch_address_command) return heed::post::fetch_address_main();
    return heed::cli::run(argc, argv);
}
