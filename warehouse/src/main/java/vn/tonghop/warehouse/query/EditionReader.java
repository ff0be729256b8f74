package vn.tonghop.warehouse.query;

import java.nio.file.Path;
import java.util.List;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;

/** Reads the warehouse files of editions; their catalogs are named by the caller. */
final class EditionReader implements AutoCloseable {

  private final Database database = Database.forReading(Database.Limits.QUESTION);

  static EditionReader of(Path warehouse) {
    EditionReader reader = new EditionReader();
    try {
      return reader.attach(warehouse, "edition");
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  EditionReader attach(Path warehouse, String catalog) {
    database.execute(
        "attach %s as %s (read_only)".formatted(Sql.text(warehouse.toString()), Sql.name(catalog)));
    return this;
  }

  /** Executes statements that lay out what is attached under other names. */
  EditionReader lay(String statements) {
    Macros.defineCalled(database, statements);
    database.execute(statements);
    return this;
  }

  /** Lays out every vintage that was ever received, with the editions that print it. */
  EditionReader withHistory(DataHome home, Editions editions) {
    Macros.define(database);
    new LiveLayout(home)
        .lay(database, ReachLayout.ALWAYS, editions.listAll(), Reach.Received.HISTORY);
    return this;
  }

  /** The rows of a select as texts; empty where SQL has NULL. */
  List<List<String>> list(String sql) {
    Macros.defineCalled(database, sql);
    return database.query(sql).texts();
  }

  /** The relations of what is attached under a name, as {@code schema.name}. */
  List<String> listRelations(String catalog) {
    return database
        .query(
            "select schema_name || '.' || table_name from duckdb_tables() where database_name = "
                + Sql.text(catalog))
        .firstColumn();
  }

  @Override
  public void close() {
    database.close();
  }
}
