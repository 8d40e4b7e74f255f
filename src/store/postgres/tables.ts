/** What is in the database, for Kysely. */
export interface Database {
  beacon_records: {
    table_name: string;
    org: string;
    id: string;
    rev: number;
    marks: number[];
    row: unknown;
  };
}

/**
 * All records. `row` is JSON as it was written, not jsonb, which refuses some of what JSON can say and changes the order
 * of the rest. Keys are compared byte by byte, whatever language the database speaks.
 */
export const RECORDS = `
  create table beacon_records (
    table_name text collate "C" not null,
    org text collate "C" not null,
    id text collate "C" not null,
    rev bigint not null,
    marks int4[] not null,
    row json not null,
    primary key (table_name, org, id)
  );
  create index beacon_records_marks on beacon_records using gin (marks) with (fastupdate = off);`;

/**
 * All of the changes or none, in their order, in one round trip: the first that has not seen the newest version raises
 * BE001, which undoes the others. Whoever comes second waits for the first, and is then told. What has been answered is
 * on the disk even where the database as a whole is set to be quicker than that.
 */
export const COMMIT = `
  create function beacon_commit(
    tables text[], orgs text[], ids text[], seen bigint[], revs bigint[], marks text[], rows text[]
  ) returns void language plpgsql as $$
  declare
    change record;
    done boolean;
  begin
    if current_setting('synchronous_commit') = 'off' then
      perform set_config('synchronous_commit', 'on', true);
    end if;
    for change in
      select * from unnest(tables, orgs, ids, seen, revs, marks, rows) with ordinality
        as given (table_name, org, id, seen, rev, marks, row, place)
      order by place
    loop
      if change.row is null and change.seen = 0 then
        done := not exists (select from beacon_records as r
          where (r.table_name, r.org, r.id) = (change.table_name, change.org, change.id));
      elsif change.row is null then
        delete from beacon_records as r
          where (r.table_name, r.org, r.id, r.rev) = (change.table_name, change.org, change.id, change.seen);
        done := found;
      elsif change.seen = 0 then
        insert into beacon_records (table_name, org, id, rev, marks, row)
          values (change.table_name, change.org, change.id, change.rev, change.marks::int4[], change.row::json)
          on conflict do nothing;
        done := found;
      else
        update beacon_records as r
          set rev = change.rev, marks = change.marks::int4[], row = change.row::json
          where (r.table_name, r.org, r.id, r.rev) = (change.table_name, change.org, change.id, change.seen);
        done := found;
      end if;
      if not done then
        raise exception '% % is no longer at version %', change.table_name, change.id, change.seen
          using errcode = 'BE001';
      end if;
    end loop;
  end $$;`;
