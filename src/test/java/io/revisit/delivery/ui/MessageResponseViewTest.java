package io.revisit.delivery.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.revisit.delivery.MessageFilter;
import io.revisit.delivery.MessageLog;
import io.revisit.delivery.MessageRow;
import io.revisit.delivery.ResponseKind;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.testing.Clinics;
import io.revisit.testing.Patients;
import io.revisit.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MessageResponseViewTest extends ViewTest {

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private MessageLog log;

    @Autowired
    private TenantSql sql;

    @Autowired
    private Ids ids;

    private PatientId patient;

    @BeforeEach
    void sendTwoMessages() {
        clinics.openAsOwner();
        patient = patients.aPatient().stored();
        message(patient);
        long clicked = message(patient);
        sql.sql("""
                INSERT INTO message_response (business_id, message_id, kind, first_at, last_at, times)
                VALUES (:business, :id, 'OPENED', '2026-10-20 09:00', '2026-10-21 09:00', 3),
                    (:business, :id, 'CLICKED', '2026-10-20 09:30', '2026-10-20 09:30', 1)
                """).param("id", clicked).update();
    }

    @Test
    void theListSaysTheMostThatIsKnown() {
        open("campaigns/outbox");

        assertThat(GridKt._getFormattedRow(grid(), 0)).contains("перешли по ссылке 20.10.2026 12:30");
        assertThat(GridKt._getFormattedRow(grid(), 1)).doesNotContain("перешли");
    }

    @Test
    void theCardSaysItInsteadOfTheState() {
        open("patients/" + patient.value() + "?tab=messages");

        assertThat(messagesOfTheCard(0)).contains("перешли по ссылке 20.10.2026 12:30");
        assertThat(messagesOfTheCard(1)).contains("Отправлено");
    }

    @Test
    void theHintOnOpeningsStandsWhereNothingElseIsKnown() {
        open("campaigns/outbox");
        GridKt._clickItem(grid(), 0);

        _assertNone(Paragraph.class, spec -> spec.withClasses("campaign-hint"));
        sql.sql("DELETE FROM message_response WHERE business_id = :business AND kind = 'CLICKED'")
                .update();
        open("campaigns/outbox?response=opened");
        GridKt._clickItem(grid(), 0);

        _assertOne(Paragraph.class, spec -> spec.withClasses("campaign-hint"));
    }

    @Test
    void theListIsNarrowedToWhoResponded() {
        open("campaigns/outbox?response=clicked");

        assertThat(GridKt._size(grid())).isEqualTo(1);
        assertThat(_get(Select.class, spec -> spec.withLabel("Отклик")).getValue())
                .isEqualTo(ResponseKind.CLICKED);
    }

    @Test
    void anAnswerIsNotedAndTakenBackAtTheMessage() {
        open("campaigns/outbox");
        GridKt._clickItem(grid(), 0);
        _click(button("Пациент ответил"));

        assertThat(answered()).isEqualTo(1);
        GridKt._clickItem(grid(), 0);
        _click(button("Снять отметку об ответе"));

        assertThat(answered()).isZero();
    }

    @SuppressWarnings("unchecked")
    private static String messagesOfTheCard(int row) {
        LazyGrid<MessageRow> messages = _get(LazyGrid.class, spec -> spec.withClasses("messages-card-grid"));
        return GridKt._getCellComponent(messages, row, "state").getElement().getTextRecursively();
    }

    private long answered() {
        return log.count(MessageFilter.ALL.withResponse(ResponseKind.ANSWERED));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private long message(PatientId patient) {
        long id = ids.next();
        sql.sql("""
                INSERT INTO message (business_id, id, patient_id, purpose, channel, transport, address, subject, body,
                    state, next_attempt_at, created_at, sent_at)
                VALUES (:business, :id, :patient, 'MARKETING', 'EMAIL', 'EMAIL', 'a@example.org', 'Акция', 'Скидка', 'SENT',
                    '2026-10-20', '2026-10-20', '2026-10-20')
                """).param("id", id).param("patient", patient.value()).update();
        return id;
    }

    @SuppressWarnings("unchecked")
    private static LazyGrid<MessageRow> grid() {
        return _get(LazyGrid.class);
    }
}
