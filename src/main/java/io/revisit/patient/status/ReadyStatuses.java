package io.revisit.patient.status;

import io.revisit.business.BusinessOpened;
import io.revisit.patient.TagColour;
import io.revisit.shared.PersonName;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The statuses that a clinic finds when it opens; it edits them with its other tags. */
@Component
class ReadyStatuses {
    private static final String ADD = """
            INSERT INTO tag (business_id, id, kind, name, name_key, colour)
            VALUES (:business, :id, 'STATUS', :name, :key, :colour)
            """;

    private final TenantSql sql;
    private final Ids ids;

    ReadyStatuses(TenantSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    @EventListener(BusinessOpened.class)
    void add() {
        Map<String, TagColour> statuses = new LinkedHashMap<>();
        statuses.put("План согласован", TagColour.BLUE);
        statuses.put("На лечении", TagColour.TEAL);
        statuses.put("Лечение приостановлено", TagColour.ORANGE);
        statuses.put("Лечение завершено", TagColour.GREEN);
        statuses.put("Потерян", TagColour.GREY);
        statuses.forEach((name, colour) -> sql.sql(ADD)
                .param("id", ids.next())
                .param("name", name)
                .param("key", PersonName.searchKey(name))
                .param("colour", colour.name())
                .update());
    }
}
