package vn.tonghop.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of an outer join of which the engine can tell that the other side has nothing. */
class OuterJoinTest {

  private static final String JOIN =
      "from figures left join past on past.basis = 'cumulative' and past.id = figures.id";

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.inMemory(folder, new Database.Limits("256MB", 1, 60));
    database.execute("create table figures as select range as id from range(5)");
    database.execute("create table past (id bigint, basis varchar)");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void hasNoMoreRowsThanItsLimit() {
    assertThat(database.query("select figures.id " + JOIN + " limit 2").rows()).hasSize(2);
  }

  @Test
  void existsWhereItHasRows() {
    assertThat(database.query("select exists(" + JOIN + ")").firstColumn()).containsExactly("true");
  }
}
