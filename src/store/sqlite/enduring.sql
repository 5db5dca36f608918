-- What endures. Three kinds of tables (docs/format.md, part 11); each may only be added to by a numbered migration.

-- Record: insert only. The triggers below refuse the rest, so that even a mistake cannot rewrite history.

create table leaf (
    number integer primary key, -- index in the tree, from 0 without gaps
    bytes  blob not null,       -- the event in canonical form, exactly as it was hashed
    hash   blob not null        -- RFC 6962 leaf hash, written with it: tells which leaf is not what it was
) strict;

create table head (
    size integer primary key,   -- number of leaves after one append
    root blob not null,         -- RFC 6962 root of that many leaves
    edge blob not null          -- roots of its full subtrees, from which the next root follows
) strict;

create trigger leaf_stays before update on leaf begin select raise(abort, 'a leaf never changes'); end;
create trigger leaf_remains before delete on leaf begin select raise(abort, 'a leaf is never deleted'); end;
create trigger head_stays before update on head begin select raise(abort, 'a head never changes'); end;
create trigger head_remains before delete on head begin select raise(abort, 'a head is never deleted'); end;

-- Erasable: deleted by erasure only, never changed.

create table disclosure (
    number integer not null,    -- the event whose leaf holds its digest
    name   integer not null,    -- which of the four: 0 text, 1 person, 2 link, 3 quotes
    bytes  blob not null,       -- JSON array of salt, name and value, canonical
    primary key (number, name)
) strict, without rowid;

create table file (
    digest blob primary key,    -- SHA-256 of the bytes
    bytes  blob not null
) strict;

create trigger disclosure_stays before update on disclosure begin select raise(abort, 'words never change'); end;
create trigger file_stays before update on file begin select raise(abort, 'a file never changes'); end;

-- Private: enduring and backed up, never exported.

create table attempt (
    key    text primary key,    -- names one attempt to append, so that a lost answer can be asked for again
    first  integer not null,    -- number of its first event
    count  integer not null     -- how many events it appended
) strict, without rowid;
