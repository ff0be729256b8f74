package vn.tonghop.warehouse.validate.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.warehouse.AgencyFinding;
import vn.tonghop.warehouse.CollectionReport;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.RuleOutcome;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.shipped.PlainTable;

/**
 * The book of rules: reads them from the resources {@code rules/}, runs them in DuckDB and says of
 * each whether it holds, is broken, or could not be evaluated and why.
 */
public final class RuleBook {

  private final Path spill;
  private final List<Rule> rules;
  private final Map<String, PlainTable> tables;
  private final Map<String, PlainTable> reference;
  private final String macros;

  private RuleBook(
      Path spill,
      List<Rule> rules,
      Map<String, PlainTable> tables,
      Map<String, PlainTable> reference,
      String macros) {
    this.spill = spill;
    this.rules = List.copyOf(rules);
    this.tables = Map.copyOf(tables);
    this.reference = Map.copyOf(reference);
    this.macros = macros;
  }

  /**
   * The rules that the product ships, with their own tables (bounds, parts of wholes).
   *
   * @param spill where DuckDB may put what does not fit into memory; made if it is missing
   */
  public static RuleBook shipped(Path spill) {
    return new RuleBook(
        spill, RuleShelf.listRules(), RuleShelf.tables(), Map.of(), RuleShelf.macros());
  }

  /** The digest of what {@link #checkCollection} judges by: the rules, the tables, the macros. */
  public String collectionDigest() {
    List<String> parts = new ArrayList<>();
    listRules(RuleScope.COLLECTION).forEach(rule -> parts.add(rule.code() + " " + rule.digest()));
    new TreeMap<>(tables).forEach((name, table) -> parts.add(name + " " + table));
    parts.add(Macros.text());
    return Digest.ofText(String.join("\n", parts));
  }

  /** The same book with the catalog, which rules read as {@code reference.<table>}. */
  public RuleBook withCatalog(Catalog catalog) {
    Map<String, PlainTable> reference = new HashMap<>();
    catalog.tables().forEach((name, table) -> reference.put(name, table.plain()));
    return withReference(reference);
  }

  /** The same book with these tables for the catalog's. */
  RuleBook withReference(Map<String, PlainTable> catalog) {
    return new RuleBook(spill, rules, tables, catalog, macros);
  }

  /** The same book with some of its own tables ({@code bounds}, {@code parts}) replaced. */
  RuleBook withTables(Map<String, PlainTable> replacements) {
    Map<String, PlainTable> all = new HashMap<>(tables);
    all.putAll(replacements);
    return new RuleBook(spill, rules, all, reference, macros);
  }

  /** Opens the book for checking submissions one after another; close it after the last. */
  public OpenBook open() {
    return new OpenBook(this);
  }

  /**
   * Checks the figures of all agencies against one another, in the warehouse under consolidation:
   * reads {@code core} and {@code reference}, writes nothing into it.
   */
  public CollectionReport checkCollection(Database warehouse) {
    List<AgencyFinding> findings = new ArrayList<>();
    List<RuleOutcome> outcomes = new ArrayList<>();
    RuleDatabase.layBook(warehouse, tables);
    try {
      RuleRun run = new RuleRun(warehouse, Laid.in(warehouse));
      for (Rule rule : listRules(RuleScope.COLLECTION)) {
        RuleYield result = run.of(rule);
        result.breaches().forEach(breach -> findings.add(breach.ofAgency()));
        outcomes.add(result.outcome());
      }
    } finally {
      RuleDatabase.takeBookAway(warehouse);
    }
    return new CollectionReport(findings, outcomes);
  }

  /**
   * The finding of a rule that another room detects ({@code detected_by} in the rule's text), in
   * the book's words.
   *
   * @param values what the placeholders of the rule's messages stand for; {@code found} among them
   */
  public Finding finding(String code, String sheet, String cell, Map<String, String> values) {
    return rules.stream()
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Cannot find rule %s in the book".formatted(code)))
        .finding(sheet, cell, RuleRow.ofTexts(values));
  }

  /** The same book with these rules only. */
  RuleBook withOnly(Rule... some) {
    List<Rule> only = List.of(some);
    return new RuleBook(spill, only, tables, reference, RuleShelf.macrosOf(only));
  }

  /** A database with what every submission is checked against. */
  RuleDatabase laid() {
    Map<String, PlainTable> read = new HashMap<>(reference);
    read.keySet()
        .removeIf(name -> rules.stream().noneMatch(rule -> rule.reads("reference." + name)));
    return RuleDatabase.open(spill, macros, read, tables, remembered());
  }

  /** The columns of an agency's earlier rows that rules read, by sheet. */
  private Map<String, Set<String>> remembered() {
    Map<String, Set<String>> remembered = new HashMap<>();
    for (Rule rule : listRules(RuleScope.SUBMISSION)) {
      rule.needs()
          .forEach(
              (relation, columns) -> {
                if (relation.startsWith("history.")) {
                  remembered
                      .computeIfAbsent(
                          relation.substring("history.".length()), sheet -> new HashSet<>())
                      .addAll(columns);
                }
              });
    }
    return remembered;
  }

  List<Rule> listRules(RuleScope scope, String form) {
    return listRules(scope).stream().filter(rule -> rule.form().equals(form)).toList();
  }

  private List<Rule> listRules(RuleScope scope) {
    return rules.stream()
        .filter(rule -> rule.scope() == scope && !rule.isDetectedElsewhere())
        .toList();
  }
}
