// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterproposalsmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFilterProposalsModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void rows_areTheProposals();
    void row_isSpokenAsAWhole();
};

void TestFilterProposalsModel::rows_areTheProposals()
{
    FilterProposalsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setProposals({{u"rtm"_s, u"Web/Mobile Client"_s, 1900}, {u"IVR"_s, {}, 0}});
    QCOMPARE(model.rowCount(), 2);
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            texts.append(model.index(row, column).data().toString());
    }
    QCOMPARE(texts.join(u'|'), u"rtm|Web/Mobile Client|1,900|IVR||"_s);
    model.setProposals({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
}

void TestFilterProposalsModel::row_isSpokenAsAWhole()
{
    FilterProposalsModel model;
    model.setProposals({{u"rtm"_s, u"Web/Mobile Client"_s, 1900}, {u"IVR"_s, {}, 0}});
    const auto spoken = [&](int row, int column) {
        return model.index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(0, FilterProposalsModel::TextColumn), u"rtm, Web/Mobile Client, 1,900 sessions"_s);
    QCOMPARE(spoken(1, FilterProposalsModel::TextColumn), u"IVR"_s);
    QCOMPARE(spoken(0, FilterProposalsModel::MeaningColumn), QString());
}

QTEST_GUILESS_MAIN(TestFilterProposalsModel)
#include "tst_filterproposalsmodel.moc"
