package io.revisit.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.patient.ConsentChannel;
import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.StoredTree.Unreadable;
import io.revisit.segment.StoredTree.Unreadable.Reason;
import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.GroupMode;
import io.revisit.segment.condition.HasPhone;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.MessageEvent;
import io.revisit.segment.condition.Messaged;
import io.revisit.segment.condition.NumberOperator;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.PaidTotal;
import io.revisit.segment.condition.PaidWithin;
import io.revisit.segment.condition.TreeLimits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentDefinitionTest {

    @Test
    void everyTreeIsReadAsItWasWritten() {
        RandomTrees trees = new RandomTrees(7, LocalDate.of(2026, 10, 31));
        for (int i = 0; i < 500; i++) {
            Group tree = trees.tree();
            assertThat(SegmentDefinition.fromJson(SegmentDefinition.CURRENT_VERSION, SegmentDefinition.toJson(tree)))
                    .isEqualTo(new Readable(tree));
        }
    }

    private static final Group TREE = Group.all(
            new LastVisit(new DateTest.MoreThanDaysAgo(180)),
            new LastVisit(new DateTest.Before(LocalDate.of(2026, 2, 1))),
            new PaidWithin(12, NumberTest.of(NumberOperator.AT_LEAST, 100_000)),
            Group.none(new PaidTotal(
                    new NumberTest(NumberOperator.BETWEEN, new BigDecimal("0.50"), new BigDecimal("1000")))));

    @Test
    void aTreeOfVersionOneStillOpens() {
        assertThat(SegmentDefinition.fromJson(1, """
                        {"kind":"group","mode":"ALL","children":[
                          {"kind":"lastVisit","test":{"is":"moreThanDaysAgo","days":180}},
                          {"kind":"lastVisit","test":{"is":"before","day":"2026-02-01"}},
                          {"kind":"paidWithin","months":12,"test":{"operator":"AT_LEAST","value":100000,"upTo":null}},
                          {"kind":"group","mode":"NONE","children":[
                            {"kind":"paidTotal","test":{"operator":"BETWEEN","value":0.5,"upTo":1000}}]}]}
                        """)).isEqualTo(new Readable(TREE));
    }

    @Test
    void aTreeOfVersionTwoAskedForMessagesThatWereSent() {
        assertThat(SegmentDefinition.fromJson(2, """
                        {"kind":"group","mode":"AT_LEAST","least":1,"children":[
                          {"kind":"hasPhone","yes":true},
                          {"kind":"group","mode":"NONE","least":null,"children":[
                            {"kind":"messaged","yes":true,"channel":"SMS","when":{"is":"withinLastDays","days":30}}]}]}
                        """))
                .isEqualTo(new Readable(new Group(
                        GroupMode.AT_LEAST,
                        1,
                        List.of(
                                new HasPhone(true),
                                Group.none(new Messaged(
                                        true,
                                        MessageEvent.SENT,
                                        ConsentChannel.SMS,
                                        new DateTest.WithinLastDays(30)))))));
    }

    @Test
    void theFormOfVersionThreeStays() {
        assertThat(SegmentDefinition.toJson(TREE)).isEqualToIgnoringWhitespace("""
                        {"kind":"group","mode":"ALL","least":null,"children":[
                          {"kind":"lastVisit","test":{"is":"moreThanDaysAgo","days":180}},
                          {"kind":"lastVisit","test":{"is":"before","day":"2026-02-01"}},
                          {"kind":"paidWithin","months":12,"test":{"operator":"AT_LEAST","value":100000,"upTo":null}},
                          {"kind":"group","mode":"NONE","least":null,"children":[
                            {"kind":"paidTotal","test":{"operator":"BETWEEN","value":0.5,"upTo":1000}}]}]}
                        """);
        assertThat(SegmentDefinition.toJson(Group.all(new Messaged(false, MessageEvent.CLICKED, null, null))))
                .isEqualToIgnoringWhitespace("""
                        {"kind":"group","mode":"ALL","least":null,"children":[
                          {"kind":"messaged","yes":false,"event":"CLICKED","channel":null,"when":null}]}
                        """);
    }

    @Test
    void anUnknownKindIsRefusedByItsName() {
        assertThat(SegmentDefinition.fromJson(
                        1, "{\"kind\":\"group\",\"mode\":\"ALL\",\"children\":[{\"kind\":\"moonPhase\"}]}"))
                .isEqualTo(new Unreadable(Reason.UNKNOWN_KIND, "moonPhase"));
    }

    @Test
    void aNewerVersionIsRefusedByItsNumber() {
        assertThat(SegmentDefinition.fromJson(
                        SegmentDefinition.CURRENT_VERSION + 1, SegmentDefinition.toJson(Group.EVERYBODY)))
                .isEqualTo(new Unreadable(Reason.NEWER_VERSION, "4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"kind\":\"hasPhone\",\"yes\":true}",
                "{\"kind\":\"group\",\"mode\":\"ALL\"}",
                "{\"kind\":\"group\",\"mode\":\"SOME\",\"children\":[]}",
                "{\"kind\":\"group\",\"mode\":\"ALL\",\"children\":[null]}",
                "{\"kind\":\"group\",\"mode\":\"ALL\",\"children\":[{\"kind\":\"hasPhone\"}]}",
                "{\"kind\":\"group\",\"mode\":\"ALL\",\"children\":[{\"kind\":\"hasPhone\",\"yes\":true,\"also\":1}]}",
                "{\"kind\":\"group\",\"mode\":\"ALL\",\"children\":[{\"kind\":\"birthdayWithin\",\"days\":-1}]}",
                "{\"kind\":\"group\",\"mode\":\"ALL\",\"children\":[{\"kind\":\"hasTag\",\"match\":\"ANY\",\"tags\":[]}]}"
            })
    void whatIsNoTreeIsRefused(String json) {
        assertThat(SegmentDefinition.fromJson(1, json)).isEqualTo(new Unreadable(Reason.DAMAGED, ""));
    }

    @Test
    void aTreeDeeperThanTreesMayBeIsRefused() {
        assertThat(SegmentDefinition.fromJson(
                        SegmentDefinition.CURRENT_VERSION, SegmentDefinition.toJson(nested(TreeLimits.DEPTH))))
                .isInstanceOf(Readable.class);
        assertThat(SegmentDefinition.fromJson(
                        SegmentDefinition.CURRENT_VERSION, SegmentDefinition.toJson(nested(TreeLimits.DEPTH + 1))))
                .isEqualTo(new Unreadable(Reason.TOO_LARGE, ""));
    }

    @Test
    void aTreeWithMoreConditionsThanTreesMayHaveIsRefused() {
        List<Condition> many = Collections.nCopies(TreeLimits.NODES, new HasPhone(true));
        assertThat(SegmentDefinition.fromJson(
                        SegmentDefinition.CURRENT_VERSION,
                        SegmentDefinition.toJson(Group.all(many.toArray(Condition[]::new)))))
                .isEqualTo(new Unreadable(Reason.TOO_LARGE, ""));
    }

    static Group nested(int depth) {
        Group group = Group.all(new HasPhone(true));
        for (int i = 1; i < depth; i++) {
            group = Group.all(group, new HasPhone(true));
        }
        return group;
    }
}
