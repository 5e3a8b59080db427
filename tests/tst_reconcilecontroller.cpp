// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reconcilecontroller.h"

#include "checksamples.h"
#include "exportcontroller.h"
#include "filterbar.h"
#include "invoicepanel.h"
#include "invoicezonebutton.h"
#include "memorycredentialstore.h"
#include "pagebuilder.h"
#include "sessiontableview.h"
#include "testwindow.h"
#include "uidriver.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/// The invoice of the window: what it is compared with, and what is kept.
class TestReconcileController : public QObject
{
    Q_OBJECT

private slots:
    void number_isCompared();
    void filter_changesNothing();
    void period_isCut();
    void number_isOfTheDaysItWasTypedFor();
    void number_waitsForTheEndOfTheFetch();
    void noSessions_areCompared();
    void noNumber_isNotCompared();
    void file_isReadAndItsColumnsAreKept();
    void fileThatIsNotThere_isTold();
    void line_setsTheFilter();
    void line_tellsOfSessionsOutsideTheDays();
    void noTolerance_isNotCompared();
    void lines_areExported();
    void clear_putsTheInvoiceAway();
    void clickOnTheTab_leadsToAMissingNumber();
};

namespace {

struct EmptyInvoiceWindow : TestWindow
{
    QString headline() const { return window.findChild<QLabel *>(u"invoiceHeadline"_s)->text(); }

    MemoryCredentialStore keychain;
    ExportController exports{window, runner, source, keychain};
    ReconcileController invoices{window, runner, source, exports, connections.settings()};
};

/// With twelve sessions of three days.
struct InvoiceWindow : EmptyInvoiceWindow
{
    InvoiceWindow()
    {
        std::vector<TestSession> records;
        for (const GeneratedSession &session : conversations(3))
            records.push_back(testSession(session));
        QFile file(home.path(u"sessions.json"_s));
        opened = file.open(QIODevice::WriteOnly) && file.write(jsonPage(records)) > 0;
        file.close();
        source.open(file.fileName());
        opened = opened && waitForEnd();
    }

    QString write(const QByteArray &table) const
    {
        QFile file(home.path(u"invoice.csv"_s));
        return file.open(QIODevice::WriteOnly) && file.write(table) > 0 ? file.fileName() : QString();
    }

    bool opened = false;
};

} // namespace

void TestReconcileController::number_isCompared()
{
    InvoiceWindow w;
    QVERIFY(w.opened);
    emit w.window.invoice()->numberTyped(412);
    QTRY_COMPARE(w.headline(), u"The invoice is 400 too high."_s);
    emit w.window.invoice()->toleranceChosen({.sessions = 400});
    QTRY_VERIFY(w.window.findChild<QLabel *>(u"invoiceReasons"_s)->text().contains(u"within the tolerance"_s));
}

void TestReconcileController::filter_changesNothing()
{
    InvoiceWindow w;
    emit w.window.invoice()->numberTyped(12);
    QTRY_COMPARE(w.headline(), u"The invoice agrees with what was fetched."_s);
    w.runner.setFilter(Filter::parse(u"conversation=conversation0"_s).value_or(Filter()));
    QTRY_COMPARE(w.runner.result()->rows.size(), 4U);
    QVERIFY(!w.invoices.comparison().isBusy());
    QCOMPARE(w.invoices.comparison().answer()->comparison->fetched, 12);
}

void TestReconcileController::period_isCut()
{
    InvoiceWindow w;
    w.runner.setPeriod(Period{QDate(2026, 10, 2), QDate(2026, 10, 2)});
    emit w.window.invoice()->numberTyped(4);
    QTRY_COMPARE(w.headline(), u"The invoice agrees with what was fetched."_s);
    QCOMPARE(w.invoices.comparison().answer()->comparison->fetched, 4);
    // The same number as that of the sessions below the table, which may be counted later.
    QTRY_COMPARE(w.runner.result()->rows.size(), 4U);
}

void TestReconcileController::number_isOfTheDaysItWasTypedFor()
{
    const Period first{QDate(2026, 10, 2), QDate(2026, 10, 2)};
    InvoiceWindow w;
    w.runner.setPeriod(first);
    emit w.window.invoice()->numberTyped(4);
    QTRY_COMPARE(w.headline(), u"The invoice agrees with what was fetched."_s);
    w.runner.setPeriod(Period{QDate(2026, 10, 1), QDate(2026, 10, 3)});
    QTRY_VERIFY2(w.headline().startsWith(u"4 was typed for "_s + periodTitle(first)), qPrintable(w.headline()));
    QVERIFY(!w.invoices.comparison().answer()->comparison);
    w.runner.setPeriod(first);
    QTRY_COMPARE(w.headline(), u"The invoice agrees with what was fetched."_s);
    w.runner.setPeriod(Period{QDate(2026, 10, 1), QDate(2026, 10, 3)});
    QTRY_VERIFY(w.headline().startsWith(u"4 was typed for "_s));
    // Return in the field: it is meant for these.
    emit w.window.invoice()->numberTyped(4);
    QTRY_COMPARE(w.headline(), u"The invoice is 8 too low."_s);
}

void TestReconcileController::number_waitsForTheEndOfTheFetch()
{
    const TestServer server(conversations(3), {});
    EmptyInvoiceWindow w;
    bool wasCompared = false;
    connect(&w.invoices.comparison(), &ReconcileRunner::answerChanged, this, [&] {
        const std::shared_ptr<const InvoiceAnswer> answer = w.invoices.comparison().answer();
        wasCompared = wasCompared || (answer->comparison && answer->comparison->fetched != 12);
    });
    w.fetch(server, {QDate(2026, 10, 1), QDate(2026, 10, 31)});
    emit w.window.invoice()->numberTyped(412);
    QVERIFY(w.invoices.comparison().question().isArriving);
    QTRY_COMPARE(w.headline(), u"The invoice is 400 too high."_s);
    QVERIFY(!wasCompared);
}

void TestReconcileController::noSessions_areCompared()
{
    const TestServer server(conversations(3), {});
    EmptyInvoiceWindow w;
    emit w.window.invoice()->numberTyped(9);
    QTRY_VERIFY(w.headline().startsWith(u"There is nothing to compare it with"_s));
    w.fetch(server, {QDate(2020, 1, 1), QDate(2020, 1, 5)});
    QVERIFY(w.waitForEnd());
    QTRY_COMPARE(w.headline(), u"The invoice is 9 too high."_s);
}

void TestReconcileController::noNumber_isNotCompared()
{
    InvoiceWindow w;
    emit w.window.invoice()->numberTyped(412);
    QTRY_COMPARE(w.headline(), u"The invoice is 400 too high."_s);
    emit w.window.invoice()->noNumberTyped(u"abc"_s);
    QTRY_COMPARE(w.headline(), u"abc is no whole number of sessions."_s);
    QVERIFY(!w.invoices.comparison().answer()->comparison);
}

void TestReconcileController::file_isReadAndItsColumnsAreKept()
{
    const QByteArray table = "When,Wherefrom,Paid\n2026-10-01,rtm,4\n2026-10-02,rtm,4\n2026-10-03,rtm,4\n";
    InvoiceWindow w;
    w.invoices.open(w.write(table));
    QTRY_VERIFY(w.headline().startsWith(u"No column is known"_s));
    emit w.window.invoice()->columnsChosen({InvoiceColumn::Date, InvoiceColumn::Channel, InvoiceColumn::Sessions});
    QTRY_COMPARE(w.headline(), u"The invoice agrees with what was fetched."_s);
    emit w.window.invoice()->clearRequested();
    QTRY_VERIFY(!w.invoices.comparison().answer()->comparison);
    // The same titles in another order, and in other cases.
    emit w.window.invoice()->tablePasted("PAID\twhen\tWherefrom\n4\t2026-10-01\trtm\n");
    QTRY_VERIFY(w.invoices.comparison().answer()->comparison);
    QCOMPARE(w.invoices.comparison().answer()->comparison->invoiced, 4);
    QVERIFY(w.invoices.comparison().answer()->hasChannels);
}

void TestReconcileController::fileThatIsNotThere_isTold()
{
    InvoiceWindow w;
    w.invoices.open(w.home.path(u"nothere.csv"_s));
    QTRY_VERIFY2(w.message().contains(u"nothere.csv"_s), qPrintable(w.message()));
}

void TestReconcileController::line_setsTheFilter()
{
    InvoiceWindow w;
    w.window.filterBar()->setText(u"channel=none"_s);
    w.window.filterBar()->setText(u"conversation=conversation0"_s);
    emit w.window.invoice()->rowsRequested({u"day=2026-10-02"_s, u"channel=rtm"_s}, 4);
    QCOMPARE(w.window.filterBar()->text(), u"day=2026-10-02 channel=rtm"_s);
    w.window.filterBar()->undo();
    QCOMPARE(w.window.filterBar()->text(), u"conversation=conversation0"_s);
}

void TestReconcileController::line_tellsOfSessionsOutsideTheDays()
{
    InvoiceWindow w;
    w.runner.setPeriod(Period{QDate(2026, 10, 2), QDate(2026, 10, 3)});
    emit w.window.invoice()->tablePasted("date,count\n2026-10-02,4\n2026-10-03,4\n");
    QTRY_VERIFY(w.invoices.comparison().answer()->comparison);
    // There two sessions of the first of October are of the second.
    emit w.window.invoice()->zone()->zoneChosen(Zone::fromName(u"UTC+13:30"_s));
    QTRY_COMPARE(w.invoices.comparison().answer()->zone.name(), u"UTC+13:30"_s);
    const std::vector<ReconciledLine> lines = w.invoices.comparison().answer()->comparison->lines;
    const auto click = [&w](const ReconciledLine &line) {
        emit w.window.invoice()->rowsRequested(termsOf(line, *w.invoices.comparison().answer()), line.fetched);
    };
    QCOMPARE(lines.front().fetched, 4);
    click(lines.front());
    const QString told = u"2 of the 4 sessions of this line lie outside the days that are shown: the invoice cuts its "
                         "days in UTC+13:30, the report in UTC."_s;
    QTRY_COMPARE(w.message(), told);
    QCOMPARE(w.runner.result()->rows.size(), 2U);
    // Of the other one all are shown.
    QCOMPARE(lines.back().fetched, 4);
    click(lines.back());
    QTRY_COMPARE(w.runner.result()->rows.size(), 4U);
    QCOMPARE(w.message(), QString());
    click(lines.front());
    QTRY_COMPARE(w.message(), told);
    w.window.filterBar()->clear();
    QTRY_COMPARE(w.message(), QString());
}

void TestReconcileController::noTolerance_isNotCompared()
{
    InvoiceWindow w;
    auto *field = w.window.findChild<QLineEdit *>(u"invoiceTolerance"_s);
    emit w.window.invoice()->numberTyped(412);
    QTRY_COMPARE(w.headline(), u"The invoice is 400 too high."_s);
    field->setText(u"5 apples"_s);
    emit field->editingFinished();
    QTRY_VERIFY2(w.headline().startsWith(u"5 apples is no tolerance; enter"_s), qPrintable(w.headline()));
    QVERIFY(!w.invoices.comparison().answer()->comparison);
    field->setText(u"400"_s);
    emit field->editingFinished();
    QTRY_COMPARE(w.headline(), u"The invoice is 400 too high."_s);
}

void TestReconcileController::lines_areExported()
{
    InvoiceWindow w;
    emit w.window.invoice()->tablePasted("date,count\n2026-10-01,4\n2026-10-02,5\n");
    QTRY_VERIFY(w.invoices.comparison().answer()->comparison);
    const QString path = w.home.path(u"lines.csv"_s);
    whenOpened<QFileDialog>(this, [path](QFileDialog &dialog) {
        dialog.selectFile(path);
        static_cast<QDialog &>(dialog).accept();
    });
    emit w.window.invoice()->exportRequested();
    QTRY_VERIFY2(w.message().contains(u"lines.csv"_s), qPrintable(w.message()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), reconciliationCsv(*w.invoices.comparison().answer()->comparison));
}

void TestReconcileController::clear_putsTheInvoiceAway()
{
    InvoiceWindow w;
    emit w.window.invoice()->numberTyped(4);
    QTRY_VERIFY(w.invoices.comparison().answer()->comparison);
    emit w.window.invoice()->clearRequested();
    QTRY_VERIFY(!w.invoices.comparison().answer()->comparison);
    QVERIFY(!w.window.findChild<QTableView *>(u"invoiceLines"_s)->isVisible());
}

void TestReconcileController::clickOnTheTab_leadsToAMissingNumber()
{
    InvoiceWindow w;
    w.window.show();
    const QList<QTabBar *> bars = w.window.findChildren<QTabBar *>(Qt::FindDirectChildrenOnly);
    const auto click = [&bars](const QString &title) {
        for (QTabBar *bar : bars) {
            for (int tab = 0; tab < bar->count(); ++tab) {
                if (bar->tabText(tab) == title)
                    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
            }
        }
    };
    auto *number = w.window.findChild<QLineEdit *>(u"invoiceNumber"_s);
    click(u"Invoice"_s);
    QTRY_COMPARE(w.window.focusWidget(), number);
    click(u"Compare"_s);
    number->setText(u"412"_s);
    w.window.table()->setFocus();
    click(u"Invoice"_s);
    QTRY_VERIFY(number->isEnabled());
    QCoreApplication::processEvents();
    QVERIFY(w.window.focusWidget() != number);
}

QTEST_MAIN(TestReconcileController)
#include "tst_reconcilecontroller.moc"
