package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.dataimport.mapping.TargetField;
import io.revisit.shared.data.TenantSql;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where patients live comes with their file, in one column or in several, and goes with its undo. */
@DatabaseTest
class ImportAddressTest {
    private static final String BASE = """
            Карта;Фамилия;Имя;Адрес проживания
            1;Иванова;Мария;г. Казань, ул. Ленина, д. 5, кв. 12
            2;Петров;Пётр;
            """;
    private static final String NEWER = """
            Карта;Фамилия;Имя;Город;Улица;Дом;Квартира
            1;Иванова;Мария;Уфа;Мира;7;3
            2;Петров;Пётр;Уфа;Мира;7;4
            """;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportService service;

    @Autowired
    private ImportUndoService undos;

    @Autowired
    private TenantSql sql;

    @BeforeEach
    void aClinicWithOneAddress() {
        clinics.openAsOwner();
        run(BASE, rules -> rules);
    }

    @Test
    void anAddressIsKeptAsWrittenBesideWhatIsComparedOfIt() {
        assertThat(addresses()).containsExactly("г. Казань, ул. Ленина, д. 5, кв. 12|казань ленина 5 12", "-|-");
    }

    @Test
    void columnsOfAnAddressAreOneAddressThatFillsWhatIsEmpty() {
        ImportId id = checked(NEWER, rules -> rules);
        assertThat(service.rows(id, RowList.UPDATED, 0, 10).getFirst().changes())
                .containsExactly(new FieldChange(TargetField.ADDRESS, null, "Уфа, Мира, 7, 4"));

        imports.run(id);

        assertThat(addresses())
                .containsExactly(
                        "г. Казань, ул. Ленина, д. 5, кв. 12|казань ленина 5 12", "Уфа, Мира, 7, 4|уфа мира 7 4");
    }

    @Test
    void anotherAddressReplacesTheOneThatIsThereWhenAskedTo() {
        run(NEWER, rules -> rules.with(TargetField.ADDRESS, UpdatePolicy.OVERWRITE));

        assertThat(addresses()).containsExactly("Уфа, Мира, 7, 3|уфа мира 7 3", "Уфа, Мира, 7, 4|уфа мира 7 4");
    }

    @Test
    void theUndoGivesTheEarlierAddressBack() {
        List<String> before = addresses();
        ImportId id = run(NEWER, rules -> rules.with(TargetField.ADDRESS, UpdatePolicy.OVERWRITE));

        assertThat(undos.undo(id, false)).isTrue();
        assertThat(imports.settled(id).state()).isEqualTo(ImportState.UNDONE);

        assertThat(addresses()).isEqualTo(before);
    }

    private ImportId run(String content, UnaryOperator<UpdateRules> rules) {
        ImportId id = checked(content, rules);
        imports.run(id);
        return id;
    }

    private ImportId checked(String content, UnaryOperator<UpdateRules> rules) {
        ImportId id = imports.upload("base.csv", content.getBytes(StandardCharsets.UTF_8));
        ImportSettings settings = service.job(id).orElseThrow().settings();
        service.change(id, settings.withRules(rules.apply(settings.rules())));
        imports.check(id);
        return id;
    }

    private List<String> addresses() {
        return sql.sql("SELECT CONCAT_WS('|', COALESCE(address, '-'), COALESCE(address_key, '-')) FROM patient"
                        + " WHERE business_id = :business ORDER BY card_number")
                .query(String.class)
                .list();
    }
}
