package vn.tonghop.warehouse.catalog;

import java.util.List;

/**
 * The tables of the catalog: their columns, and the columns by which the city's own row replaces
 * ours.
 */
record TableSpec(String name, List<String> columns, List<String> key) {

  static final List<TableSpec> ALL =
      List.of(
          spec("agencies", "code,name_vi,kind,reports,valid_from,valid_to,note", "code,valid_from"),
          spec(
              "agency_succession",
              "from_code,to_code,effective,kind,weight,confidence,answers_for,note",
              "from_code,to_code,effective"),
          spec(
              "area_succession",
              "from_code,to_code,effective,kind,share,share_back,moved_area_km2,moved_population,"
                  + "confidence,note",
              "from_code,to_code,effective"),
          spec("areas", "code,name_vi,kind,parent,valid_from,valid_to,note", "code,valid_from"),
          spec("holidays", "date,kind,name_vi,confidence", "date"),
          spec(
              "indicators",
              "code,number,parent,group,name_vi,name_en,unit,unit_vi,direction,nature,aggregation,"
                  + "frequency,owner,principal,decimals,list,list_order",
              "code"),
          spec(
              "targets",
              "year,indicator,kind,low,high,scenario_1,scenario_2,stretch,amount,denominator_name,"
                  + "document,item,document_status,source_url",
              "year,indicator"),
          spec(
              "reference_observations",
              "indicator,area,period,basis,value,qualifier,source_rank,source_title,source_url,note,"
                  + "known_on,recorded_at",
              "indicator,area,period,basis,value,qualifier,source_title"),
          spec(
              "explanations",
              "indicator,area,period,basis,text_vi,who,recorded_at",
              "indicator,area,period,basis"),
          spec("documents", "code,title_vi", "code"),
          spec("overrides", "year,indicator,verdict,reason_vi,who,recorded_at", "year,indicator"),
          spec(
              "tasks",
              "task_code,group,name_vi,document_vi,coordinating_vi,due_date,owner,opened_on,"
                  + "closed_on,source_url",
              "task_code"),
          spec(
              "projects",
              "line_code,year,name_vi,capital_source,owner,owner_name_vi,plan_text,note,source_url",
              "line_code,year"),
          spec(
              "exclusions", "agency,collection,wording_vi,reason,recorded_at", "agency,collection"),
          spec(
              "quotations",
              "year,document,item,text_vi,met_or_exceeded_count,of_count,source,recorded_at",
              "year,document,item"));

  private static TableSpec spec(String name, String columns, String key) {
    return new TableSpec(name, List.of(columns.split(",")), List.of(key.split(",")));
  }

  String keyOf(CatalogTable.Row row) {
    return String.join("\u001f", key.stream().map(row::text).toList());
  }
}
