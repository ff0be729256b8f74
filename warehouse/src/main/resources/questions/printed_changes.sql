-- Two editions, attached as "old" and "new", laid out as the model core.printed_changes reads them; the model follows as it is. Parameters: what the new and the old one keep their texts in, the lists that the old one's program knew, and the model of those of this one.
create schema core;
create schema previous;
create view core.printed_texts as from "new".%s;
create view previous.printed_texts as from "old".%s;
create view previous.printed_lists as select list_code, measure_codes from %s;
create view core.printed_lists as %s;
