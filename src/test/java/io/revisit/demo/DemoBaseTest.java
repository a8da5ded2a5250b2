package io.revisit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.business.BusinessOpening;
import io.revisit.business.ClinicCalendar;
import io.revisit.business.DemoAccounts;
import io.revisit.dataimport.UnattendedImport;
import io.revisit.shared.tenant.CurrentBusiness;
import io.revisit.staffbonus.BonusSchemeService;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DemoBaseTest {

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private BusinessOpening opening;

    @Autowired
    private UnattendedImport unattendedImport;

    @Autowired
    private BonusSchemeService schemes;

    @Autowired
    private ClinicCalendar calendar;

    @Autowired
    private CurrentBusiness currentBusiness;

    @Autowired
    private Clinics clinics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anInstallationThatBelongsToSomebodyNeverGetsTheDemoClinic() {
        clinics.openAsOwner();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("UPDATE business SET demo = FALSE").update();

            new DemoBase(accounts, opening, unattendedImport, schemes, calendar, currentBusiness)
                    .run(new DefaultApplicationArguments());

            assertThat(accounts.exist()).isFalse();
        });
    }
}
