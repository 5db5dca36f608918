-- How many items of a review were in each outcome and status on a day, as known at a size of the record: the rules
-- of docs/format.md as one statement over the leaves. ?1 review, ?2 day, ?3 known.
with recursive
event as materialized (
    select number, json_extract(j, '$.type') type, json_extract(j, '$.about') about, json_extract(j, '$.on') day,
           json_extract(j, '$.corrects') corrects, json_extract(j, '$.voids') voids,
           substr(json_extract(j, '$.at'), 1, 10) recorded, j
    from (select number, cast(bytes as text) j from leaf where number < ?3)
),
held as materialized (
    select * from event e
    where voids is null and not exists (select 1 from event r where r.corrects = e.number or r.voids = e.number)
),
origin(number, first) as (
    select number, number from event where corrects is null
    union all
    select e.number, o.first from event e join origin o on e.corrects = o.number
),
source as materialized (
    select number, about, json_extract(j, '$.val.rank') rank,
           case when type = 'source.name' then json_extract(j, '$.val.dated') end dated,
           case when type = 'source.capture' then day end captured
    from event where type in ('source.name', 'source.capture')
),
-- Every date as its first and its last day.
written(number, day) as (
    select number, day from event where day is not null
    union all
    select -1 - number, dated from source where dated is not null
),
dated as materialized (
    select number, possible,
           case when day like '%/%' then nullif(substr(day, instr(day, '/') + 1), '..')
                when day like '____-__-__' then day
                when day like '____-Q_' then date(possible, '+3 months', '-1 day')
                when day like '____-__' then date(possible, '+1 month', '-1 day')
                else day || '-12-31' end sure
    from (select number, day,
                 case when day like '%/%' then nullif(substr(day, 1, instr(day, '/') - 1), '..')
                      when day like '____-__-__' then day
                      when day like '____-Q_' then substr(day, 1, 5) || printf('%02d', substr(day, 7) * 3 - 2) || '-01'
                      when day like '____-__' then day || '-01'
                      else day || '-01-01' end possible
          from written)
),
cite as (
    select e.number, json_extract(c.value, '$.src') source
    from held e, json_each(e.j, '$.cites') c
),
claim as materialized (
    select e.number, e.type, e.about, o.first origin, e.j, d.possible, d.sure last, e.recorded,
           case e.type when 'determination.record' then json_extract(e.j, '$.val.round')
                       when 'implementation.report' then e.day
                       when 'scheme.define' then json_extract(e.j, '$.val.code')
                       else coalesce(json_extract(e.j, '$.val.version'), '') end slot,
           (select min(coalesce((select s.rank from source s
                                 where s.about = c.source and s.number < e.number and s.rank is not null
                                 order by s.number desc limit 1), 3))
            from cite c where c.number = e.number) rank,
           (select min((select t.sure from source s join dated t on t.number = -1 - s.number
                        where s.about = c.source and s.number < e.number and s.dated is not null
                        order by s.number desc limit 1))
            from cite c where c.number = e.number) borne,
           (select min((select s.captured from source s
                        where s.about = c.source and s.number < e.number and s.captured is not null
                        order by s.number limit 1))
            from cite c where c.number = e.number) captured
    from held e join origin o on o.number = e.number left join dated d on d.number = e.number
    where e.type in ('recommendation.issue', 'part.issue', 'determination.record', 'implementation.report',
                     'scheme.define')
),
settled as (
    select s.number, s.about, json_extract(s.j, '$.val.slot') slot, o.first origin
    from held s join origin o on o.number = json_extract(s.j, '$.val.prefers')
    where s.type = 'disagreement.settle'
),
placed as materialized (
    select c.*, coalesce(last, max(coalesce(possible, ''), min(recorded, coalesce(borne, captured, recorded)))) sure,
           row_number() over (partition by about, type, slot order by
               (select max(s.number) from settled s
                where s.about = c.about and s.origin = c.origin
                  and s.slot = c.type || case when c.type in ('part.issue') then ''
                                              else ':' || c.slot end) desc nulls last,
               rank, origin) nth
    from claim c
),
-- The leading claim's date, or that of one that agrees and says more; claims without a day say nothing. Days are
-- compared as text, open ends as '' and '9'.
bounds as materialized (
    select number, about, type, slot, nth, json_extract(j, '$.on') is not null has_day, coalesce(possible, '') low,
           coalesce(last, '9') high
    from placed
),
narrowed(about, type, slot, nth, dated_by, low, high) as (
    select about, type, slot, nth, case when has_day then number end, low, high from bounds where nth = 1
    union all
    select b.about, b.type, b.slot, b.nth,
           case when b.has_day and (n.dated_by is null or (b.low >= n.low and b.high <= n.high and
                     (b.low <> n.low or b.high <> n.high))) then b.number else n.dated_by end,
           case when b.has_day and (n.dated_by is null or (b.low >= n.low and b.high <= n.high)) then b.low else n.low end,
           case when b.has_day and (n.dated_by is null or (b.low >= n.low and b.high <= n.high)) then b.high else n.high end
    from narrowed n join bounds b on b.about = n.about and b.type = n.type and b.slot = n.slot and b.nth = n.nth + 1
),
fact as materialized (
    select lead.about, lead.type, lead.slot, lead.number lead, lead.origin, lead.j, w.sure, w.possible,
           (select case when json_extract(lead.j, '$.val.outcome') = 'approved'
                             and sum(json_extract(p.j, '$.val.outcome') = 'approved_implemented') > 0
                        then 'approved_implemented'
                        when json_extract(lead.j, '$.val.outcome') = 'rejected'
                             and sum(json_extract(p.j, '$.val.outcome') = 'rejected_not_in_full') > 0
                        then 'rejected_not_in_full'
                        else json_extract(lead.j, '$.val.outcome') end
            from placed p where p.about = lead.about and p.type = lead.type and p.slot = lead.slot) outcome
    from placed lead
    left join (select about, type, slot, dated_by, max(nth) from narrowed group by about, type, slot) d
         on d.about = lead.about and d.type = lead.type and d.slot = lead.slot
    left join placed w on w.number = d.dated_by
    where lead.nth = 1
),
item as materialized (
    select about,
           coalesce((select min(sure) from fact f where f.about = i.about and f.type in ('recommendation.issue', 'part.issue')),
                    (select min(sure) from fact f where i.about like f.about || '/%' and f.type = 'recommendation.issue')) start
    from (select distinct about from claim where type in ('recommendation.issue', 'part.issue')) i
    where about like ?1 || '/%'
      and not exists (select 1 from claim p where p.type = 'part.issue' and p.about like i.about || '/%')
),
meaning as (
    select f.about scheme, f.slot code,
           (select json_extract(p.j, '$.val.means') from placed p
            where p.about = f.about and p.type = f.type and p.slot = f.slot
              and json_extract(p.j, '$.val.means') is not null order by nth limit 1) means
    from fact f where f.type = 'scheme.define'
),
stated as (
    select f.about, f.sure, f.possible, f.origin, 'declared_complete' status
    from fact f where f.outcome = 'approved_implemented'
    union all
    select f.about, f.sure, f.possible, f.origin,
           coalesce(case when json_extract(f.j, '$.val.scheme') is null then json_extract(f.j, '$.val.status')
                         else (select means from meaning m where m.scheme = json_extract(f.j, '$.val.scheme')
                               and m.code = json_extract(f.j, '$.val.status')) end, 'not_reported')
    from fact f where f.type = 'implementation.report'
),
state as (
    select i.about,
           coalesce((select outcome from fact f where f.about = i.about and f.type = 'determination.record'
                     and f.sure <= ?2 order by f.sure desc, f.possible desc, f.origin desc limit 1), 'submitted') outcome,
           coalesce((select status from stated s where s.about = i.about and s.sure <= ?2
                     order by s.sure desc, s.possible desc, s.origin desc limit 1), 'not_reported') status,
           exists (select 1 from fact f where f.about = i.about and f.type = 'determination.record'
                   and f.possible <= ?2 and f.sure > ?2) undetermined
    from item i where i.start <= ?2
)
select outcome, status, count(*), sum(undetermined) from state group by outcome, status;
