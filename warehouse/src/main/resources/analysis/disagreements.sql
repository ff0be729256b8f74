-- One row per difference between two statements of one thing. The words are those of the latest edition that prints it.
select disagreements.* exclude (edition, disagreement_order), disagreements.edition
from core.fct_disagreements as disagreements
join analysis.editions as editions using (edition)
qualify row_number() over (
  partition by indicator_code, area_code, disagreements.period_code, basis, finding_code, text_vi order by knowledge_rank) = 1
