-- licenses in use and their extensions, and one more year where a machine extends itself and a full license is free
create or replace view activation_cover as
    select m.machine_id, m.ends_on,
        m.ends_on + interval if(m.auto_extend and p.unused > 0, 364, -1) day last_day
    from pool_machine m join pool_pool p on p.id = m.pool_id where m.state = 'APPLIED';

-- whose cover ends on certain days, over all pools
alter table pool_machine add key pool_machine_cover (ends_on, machine_id);
