-- The version of the guide under which a coding that names none was first seen.
create table seen (
    coding  text primary key,
    version text not null
) strict;
