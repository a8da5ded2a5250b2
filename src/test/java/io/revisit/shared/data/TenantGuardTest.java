package io.revisit.shared.data;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantGuardTest {

    private final TenantGuard guard = new TenantGuard();

    @Test
    void aTableWithoutTheBusinessIsRefused() {
        assertThatThrownBy(() -> guard.check("SELECT p.id FROM patient p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'p' is not bound");
    }

    @Test
    void aTableReachedThroughABoundOneIsBound() {
        assertThatCode(() -> guard.check("SELECT v.id FROM visit v JOIN patient p ON p.business_id = v.business_id "
                        + "WHERE v.business_id = :business"))
                .doesNotThrowAnyException();
    }

    @Test
    void aJoinedTableThatIsNotBoundIsRefused() {
        assertThatThrownBy(
                        () -> guard.check(
                                "SELECT v.id FROM visit v JOIN patient p ON p.id = v.patient_id WHERE v.business_id = :business"))
                .hasMessageContaining("'p' is not bound");
    }

    @Test
    void aStraightJoinIsReadLikeAnyOther() {
        assertThatThrownBy(() -> guard.check("SELECT v.id FROM visit v STRAIGHT_JOIN patient p ON p.id = v.patient_id "
                        + "WHERE v.business_id = :business"))
                .hasMessageContaining("'p' is not bound");
    }

    @Test
    void anUpdateAfterADuplicateKeyNamesNoTable() {
        assertThatCode(() -> guard.check("INSERT INTO tag (business_id, id, name) VALUES (:business, :id, :name) "
                        + "ON DUPLICATE KEY UPDATE name = :name"))
                .doesNotThrowAnyException();
    }

    @Test
    void aLockedReadNamesNoFurtherTable() {
        assertThatCode(() -> guard.check(
                        "SELECT m.id FROM message m WHERE m.business_id = :business " + "FOR UPDATE SKIP LOCKED"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A subquery is looked at on its own.
                "SELECT p.id FROM patient p WHERE p.business_id = :business AND p.id IN (SELECT v.patient_id FROM visit v)",
                "SELECT (SELECT COUNT(*) FROM visit v WHERE v.patient_id = p.id) FROM patient p WHERE p.business_id = :business",
                "SELECT x.id FROM (SELECT id FROM patient) x JOIN visit v ON v.business_id = :business",
                "WITH x AS (SELECT id FROM patient) SELECT x.id FROM x",
                // So is each branch of a union, even under the alias of the first.
                "SELECT p.id FROM patient p WHERE p.business_id = :business UNION SELECT p.id FROM patient p",
                "SELECT v.id FROM visit v UNION ALL SELECT v.id FROM visit v WHERE v.business_id = :business",
                // An alias of the outer query binds nothing when the subquery uses it anew.
                "SELECT v.id FROM visit v WHERE v.business_id = :business AND EXISTS (SELECT 1 FROM refund v WHERE v.id > 1)",
                // Commas hide tables.
                "SELECT p.id FROM patient p, visit v WHERE p.business_id = :business",
                "SELECT p.id FROM visit v JOIN tag t ON t.business_id = v.business_id, patient p WHERE v.business_id = :business",
                "SELECT p.id FROM visit v STRAIGHT_JOIN patient p WHERE v.business_id = :business",
                // An OR beside the binding, or a NOT before it, takes it away.
                "SELECT p.id FROM patient p WHERE p.business_id = :business OR p.id = 1",
                "SELECT p.id FROM patient p WHERE p.business_id = :business AND p.id = 1 OR p.id = 2",
                "SELECT p.id FROM patient p WHERE (p.business_id = :business OR p.id = 1) AND p.id = 2",
                "SELECT p.id FROM patient p WHERE NOT (p.business_id = :business)",
                "SELECT p.id FROM patient p WHERE p.id IN (p.business_id = :business)",
                // What is selected or grouped filters nothing.
                "SELECT p.business_id = :business FROM patient p",
                "SELECT p.id FROM patient p HAVING p.business_id = :business",
                // The condition of an outer join filters the joined table alone.
                "SELECT p.id FROM patient p LEFT JOIN visit v ON p.business_id = :business AND v.business_id = p.business_id",
                "SELECT p.id FROM patient p RIGHT JOIN visit v ON v.business_id = :business",
                // Another parameter, a longer name and a number are not the business.
                "SELECT p.id FROM patient p WHERE p.business_id = :other",
                "SELECT p.id FROM patient p WHERE p.business_id = :businesses",
                "SELECT p.id FROM patient p WHERE p.business_id = 7",
                "SELECT p.id FROM patient p WHERE p.other_business_id = :business",
                // Text that only looks like a binding.
                "SELECT p.id FROM patient p WHERE p.comment = 'p.business_id = :business'",
                "SELECT p.id FROM patient p -- WHERE p.business_id = :business",
                "SELECT p.id FROM patient p /* WHERE p.business_id = :business */",
                "SELECT p.id FROM patient p # WHERE p.business_id = :business",
                "SELECT p.id FROM other.patient p WHERE business_id = :business; SELECT 1",
                "SELECT /*! STRAIGHT_JOIN */ p.id FROM patient p WHERE p.business_id = :business",
                // Writing.
                "INSERT INTO tag (id, business_id) VALUES (:id, :business)",
                "INSERT INTO tag (business_id, id) VALUES (:other, :id)",
                "INSERT INTO tag (business_id, id) VALUES (:business, 1), (7, 2)",
                "INSERT INTO tag VALUES (:business, 1)",
                "INSERT INTO tag (business_id, id) SELECT :other, id FROM doctor WHERE business_id = :business",
                "INSERT INTO tag (business_id, id) SELECT :business, id FROM doctor",
                "UPDATE tag SET name = :name WHERE id = :id",
                "UPDATE tag SET business_id = :business WHERE business_id = :business",
                "UPDATE tag t JOIN doctor d ON d.id = t.doctor_id SET t.name = d.name WHERE t.business_id = :business",
                "DELETE FROM tag",
                "DELETE t FROM tag t JOIN doctor d ON d.business_id = :business",
                // The table of businesses is a tenant's too.
                "SELECT name FROM business",
                "SELECT b.name FROM business b JOIN patient p ON p.business_id = :business",
                "UPDATE business SET name = :name WHERE demo",
            })
    void whatCouldReachAnotherBusinessIsRefused(String sql) {
        assertThatThrownBy(() -> guard.check(sql)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM patient WHERE business_id = :business AND (phone = :a OR phone = :b)",
                "SELECT id FROM patient WHERE :business = business_id",
                "select m.id from patient m where (m.business_id = :business and m.id > 1)",
                "select m.id from patient m where ((m.business_id = :business) and (m.id > 1 or m.id = 0))",
                "SELECT p.id FROM patient p WHERE p.business_id = :business AND EXISTS "
                        + "(SELECT 1 FROM visit v WHERE v.business_id = p.business_id AND v.patient_id = p.id)",
                "SELECT p.id FROM patient p LEFT JOIN visit v ON v.business_id = p.business_id AND (v.id = 1 OR v.id = 2) "
                        + "WHERE p.business_id = :business",
                "WITH x AS (SELECT business_id, id FROM patient WHERE business_id = :business), y (n) AS (SELECT 1) "
                        + "SELECT v.id FROM x JOIN visit v ON v.business_id = x.business_id JOIN y ON y.n = v.id",
                "SELECT id FROM patient WHERE business_id = :business UNION ALL SELECT id FROM visit WHERE business_id = :business",
                "SELECT u.name FROM membership m JOIN user_account u ON u.id = m.user_id WHERE m.business_id = :business",
                "SELECT name FROM business WHERE id = :business",
                "SELECT b.name FROM business b JOIN patient p ON p.business_id = b.id WHERE b.id = :business FOR UPDATE",
                "UPDATE business SET name = :name WHERE id = :business AND version = :version",
                "INSERT INTO business (id, name) VALUES (:business, :name)",
                "INSERT INTO tag (business_id, id) VALUES (:business, 1), (:business, (SELECT MAX(d.id) FROM doctor d "
                        + "WHERE d.business_id = :business))",
                "INSERT IGNORE INTO tag (business_id, id) SELECT d.business_id, d.id FROM doctor d WHERE d.business_id = :business",
                "INSERT INTO tag (business_id, id) WITH x AS (SELECT 1 AS n) SELECT :business, x.n FROM x",
                "INSERT INTO tag (business_id, id, name) VALUES (:business, :id, :name) ON DUPLICATE KEY UPDATE name = VALUES(name)",
                "UPDATE tag t JOIN doctor d ON d.business_id = t.business_id AND d.id = t.doctor_id "
                        + "SET t.name = CASE WHEN d.id = 1 OR d.id = 2 THEN d.name ELSE '' END WHERE t.business_id = :business",
                "DELETE t FROM tag t JOIN doctor d ON d.business_id = t.business_id WHERE t.business_id = :business LIMIT 5",
                "SELECT COUNT(*), SUM(CASE WHEN a OR b THEN 1 END) FROM visit WHERE business_id = :business GROUP BY a, b ORDER BY a, b",
            })
    void whatStaysInTheBusinessPasses(String sql) {
        assertThatCode(() -> guard.check(sql)).doesNotThrowAnyException();
    }
}
