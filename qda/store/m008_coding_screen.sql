-- What the coding screen adds: codings that their coder wants to look at again, transcripts that a coder has finished.
alter table coding add column unsure integer not null default 0 check (unsure in (0, 1));

create table finished (
    id         text primary key,          -- transcript|coder
    transcript text not null,
    coder      text not null,
    when_      text not null
) strict;
