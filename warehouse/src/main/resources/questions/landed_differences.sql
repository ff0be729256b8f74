-- How many rows and footer texts one of two Parquet files has and the other has not, and 1 if one release of the library wrote both, for that writes the same as the same bytes; parameters: both files.
with rows_of_one as (select * from read_parquet(%1$s, hive_partitioning = false)),
rows_of_other as (select * from read_parquet(%2$s, hive_partitioning = false)),
texts_of_one as (select key, value from parquet_kv_metadata(%1$s)),
texts_of_other as (select key, value from parquet_kv_metadata(%2$s))
select
  (select count(*) from (from rows_of_one except all from rows_of_other))
  + (select count(*) from (from rows_of_other except all from rows_of_one))
  + (select count(*) from (from texts_of_one except all from texts_of_other))
  + (select count(*) from (from texts_of_other except all from texts_of_one))
  + (select count(*) from parquet_file_metadata(%1$s) as one join parquet_file_metadata(%2$s) as other using (created_by)) as difference_count
