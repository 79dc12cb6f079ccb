-- The figures of a roll-up from the records of a run, with DuckDB:
--   cd out && duckdb -c ".read rollup.sql"
-- It reads assessments*.ndjson in the folder that it runs in. What the columns mean: docs/data-set.md.

-- Every record; of several about one input (a run that was continued) the last of its file.
CREATE OR REPLACE TEMP VIEW lines AS
SELECT *, row_number() OVER () AS line
FROM read_ndjson('assessments*.ndjson', filename = true, union_by_name = true,
                 maximum_object_size = 268435456, sample_size = -1,
                 columns = {
                   file: 'VARCHAR', sha256: 'VARCHAR', "asOf": 'VARCHAR',
                   error: 'STRUCT(code VARCHAR, message VARCHAR)',
                   problems: 'JSON[]',
                   record: 'STRUCT(input VARCHAR)',
                   organisations: 'STRUCT(name VARCHAR, kind VARCHAR, "level" VARCHAR, scheme VARCHAR, school VARCHAR,
                     conclusion VARCHAR, grade VARCHAR,
                     score STRUCT(confirmed DOUBLE, possible DOUBLE, maximum DOUBLE),
                     indicators STRUCT(id VARCHAR, standing VARCHAR, verdict VARCHAR)[])[]'
                 });

CREATE OR REPLACE TEMP TABLE organisations AS
WITH latest AS (
  SELECT * FROM lines
  QUALIFY row_number() OVER (PARTITION BY filename, coalesce(record.input, line::VARCHAR) ORDER BY line DESC) = 1
)
SELECT coalesce(record.input, file) AS file, "asOf" AS as_of, len(problems) AS problems, unnest(organisations, max_depth := 2)
FROM latest
WHERE error IS NULL;

-- 排名: the best conclusion first, then the confirmed score.
SELECT
  CASE WHEN score.confirmed IS NULL THEN NULL
       ELSE rank() OVER (ORDER BY list_position(['met', 'needs-review', 'not-met'], conclusion), score.confirmed DESC NULLS LAST)
  END AS rank,
  school, name, "level", conclusion, grade, score.confirmed AS confirmed, score.possible AS possible,
  len(list_filter(indicators, i -> i.standing = 'core' AND i.verdict IN ('fail', 'missing'))) AS core_failures,
  len(list_filter(indicators, i -> i.standing <> 'observed' AND i.verdict IN ('fail', 'missing'))) AS gaps,
  len(list_filter(indicators, i -> i.standing <> 'observed' AND i.verdict = 'review')) AS to_verify,
  problems, file
FROM organisations
ORDER BY list_position(['met', 'needs-review', 'not-met'], conclusion), score.confirmed DESC NULLS LAST,
  score.possible DESC NULLS LAST, school, name, file;

-- 指标汇总: how many organisations have each verdict, and how many schools have the gap.
SELECT
  i.id,
  count(*) FILTER (i.verdict = 'pass') AS pass,
  count(*) FILTER (i.verdict = 'fail') AS fail,
  count(*) FILTER (i.verdict = 'missing') AS missing,
  count(*) FILTER (i.verdict = 'review') AS review,
  count(*) FILTER (i.verdict = 'not-applicable') AS not_applicable,
  count(DISTINCT school) FILTER (i.verdict <> 'not-applicable') AS schools,
  count(DISTINCT school) FILTER (i.verdict IN ('fail', 'missing')) AS schools_with_gap
FROM (SELECT school, unnest(indicators) AS i FROM organisations)
GROUP BY i.id
ORDER BY schools_with_gap DESC, schools_with_gap / greatest(schools, 1) DESC, review DESC;
