-- the ledger by what happened: what is rare is found among millions of postings
alter table pool_posting add key pool_posting_kind (pool_id, kind, transaction, line);
