-- What people decided on proposals that are made anew each time: self-repairs.
create table decision (
    id         text primary key,          -- transcript|start|end of the verbatim stretch
    transcript text not null,
    turn       integer not null,
    start      integer not null,
    "end"      integer not null,
    quote      text not null,             -- the stretch; where the text differs, the decision no longer holds
    kind       text not null check (kind in ('repair')),
    decision   text not null check (decision in ('accepted', 'rejected')),
    who        text not null,
    when_      text not null
) strict;
