package io.revisit.segment;

import io.revisit.business.ClinicCalendar;
import io.revisit.security.Role;
import io.revisit.segment.SaveResult.Reason;
import io.revisit.segment.SaveResult.Refused;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.TreeLimits;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.task.BusinessTasks;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Snapshots of segments: lists of the patients who fulfil conditions at a moment, read in the background. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
public class SnapshotService {

    private final SnapshotOrders orders;
    private final ClinicCalendar calendar;
    private final BusinessTasks tasks;
    private final Transactions transactions;

    SnapshotService(SnapshotOrders orders, ClinicCalendar calendar, BusinessTasks tasks, Transactions transactions) {
        this.orders = orders;
        this.calendar = calendar;
        this.tasks = tasks;
        this.transactions = transactions;
    }

    /** The day in the clinic, of which a snapshot would be taken. */
    public LocalDate today() {
        return calendar.today();
    }

    /**
     * Has a list taken of those who fulfil the conditions; its days count from today. It is a segment of its own from now on, and
     * can be used once it has been taken.
     *
     * @param name what it is called; a number follows it when it is taken
     */
    public SaveResult save(String name, Group root) {
        if (name.isBlank()) {
            return new Refused(Reason.NAME_MISSING);
        }
        if (!TreeLimits.allow(root)) {
            return new Refused(Reason.TREE_TOO_LARGE);
        }
        return transactions.call(() -> {
            SaveResult.Saved saved = orders.add(name, root);
            tasks.wake(SnapshotTask.SNAPSHOTS);
            return saved;
        });
    }
}
