-- Coders' files that were read and found to say what the study says; they need not be read again until either changes.
create table settled (
    path   text primary key,              -- as in `file`, whose content is the one that was read
    coder  text not null,
    sha256 text not null,                 -- of the content
    state  text not null,                 -- of everything else that decides which codings its rows mean
    rows   text not null                  -- json: by row, the ids of its codings
) strict;

create trigger coding_came after insert on coding begin delete from settled where coder = new.coder; end;
create trigger coding_went after delete on coding begin delete from settled where coder = old.coder; end;
create trigger coding_changed after update on coding
    begin delete from settled where coder in (old.coder, new.coder); end;
create trigger lost_came after insert on lost begin delete from settled where coder = new.coder; end;
create trigger lost_went after delete on lost begin delete from settled where coder = old.coder; end;
create trigger lost_changed after update on lost
    begin delete from settled where coder in (old.coder, new.coder); end;
create trigger file_went after delete on file begin delete from settled where path = old.path; end;
create trigger file_changed after update on file begin delete from settled where path = old.path; end;
