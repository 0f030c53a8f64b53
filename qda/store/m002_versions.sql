-- Earlier versions of transcripts, and codings that a correction left without a place.
create table version (
    id         text primary key,          -- transcript and sha256 of the file
    transcript text not null,
    file       text not null,             -- name in the study folder
    content    blob not null,             -- the file's bytes
    when_      text not null              -- when it was replaced
) strict;

create table lost (
    id     text primary key,              -- of the coding
    coding text not null,                 -- json: its row
    coder  text not null,
    when_  text not null
) strict;
