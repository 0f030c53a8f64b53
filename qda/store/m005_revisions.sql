-- Changes of whole files (guide, settings, coders' files) that belong to an entry of the log.
create table content (
    sha256 text primary key,
    body   blob not null                  -- the bytes of a file before or after a change
) strict;

create table revision (
    id     text primary key,              -- number of the entry and path
    path   text not null,                 -- relative to the study folder
    before text not null,                 -- sha256, empty = there was no file
    after  text not null
) strict;

create table journal (
    path   text primary key,              -- a file that still has to be brought from `before` to `after`
    before text not null,
    after  text not null
) strict;
