// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invoicepanel.h"

#include "checksamples.h"
#include "invoicemapping.h"
#include "invoicenamesdialog.h"
#include "reconciliationmodel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// The tab of the invoice.
class TestInvoicePanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void empty_saysWhatToDo();
    void number_isTakenByReturn_data();
    void number_isTakenByReturn();
    void noNumber_isToldUntilItIsChanged();
    void waitingTable_isNotBlamedOnItsColumns();
    void tolerance_isRead();
    void noTolerance_isToldUntilItIsPutAway();
    void sentence_saysTheDifference();
    void caveat_standsInTheSentence();
    void type_isAskedWhereThereAreSeveral();
    void mapping_isChanged();
    void problem_isToldBesideTheColumns();
    void line_leadsToItsSessions();
    void lines_areSortedByAClickOnATitle();
    void table_isPasted();
    void everyField_hasAName();
    void names_areChosenOnce();
    void names_areProposedWhereItIsSaid();
    void number_goesWithItsInvoice();
};

void TestInvoicePanel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    qRegisterMetaType<InvoiceTolerance>();
}

static std::shared_ptr<const InvoiceAnswer> answerFor(const InvoiceSource &source)
{
    InvoiceQuestion question;
    question.source = source;
    question.period = question.invoicePeriod = Period{QDate(2026, 10, 1), QDate(2026, 10, 31)};
    return std::make_shared<const InvoiceAnswer>(answerOf(storeOf(conversations(3)), question));
}

static std::shared_ptr<const InvoiceAnswer> answerForTable(const QByteArray &table)
{
    return answerFor({.total = {}, .table = table, .columns = {}});
}

static std::shared_ptr<const InvoiceAnswer> answerForNumber(qint64 number)
{
    return answerFor({.total = number, .table = {}, .columns = {}});
}

static QString textOf(const InvoicePanel &panel, const QString &name)
{
    return panel.findChild<QLabel *>(name)->text();
}

void TestInvoicePanel::empty_saysWhatToDo()
{
    InvoicePanel panel;
    panel.show();
    QVERIFY(!panel.findChild<QTableView *>(u"invoiceLines"_s)->isVisible());
    QVERIFY(!panel.findChild<QToolButton *>(u"exportInvoice"_s)->isEnabled());
    QVERIFY(!panel.findChild<QComboBox *>(u"invoiceType"_s)->isVisible());
    panel.setBusy(true);
    QCOMPARE(textOf(panel, u"invoiceSummary"_s), QString());
}

void TestInvoicePanel::number_isTakenByReturn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number");
    QTest::newRow("plain") << u"412318"_s << 412318;
    QTest::newRow("grouped") << u"412,318"_s << 412318;
    QTest::newRow("no number") << u"many"_s << -1;
}

void TestInvoicePanel::number_isTakenByReturn()
{
    QFETCH(const QString, text);
    QFETCH(const int, number);
    InvoicePanel panel;
    QSignalSpy typed(&panel, &InvoicePanel::numberTyped);
    auto *field = panel.findChild<QLineEdit *>(u"invoiceNumber"_s);
    field->setText(text);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(typed.isEmpty() ? -1 : typed.constFirst().at(0).toInt(), number);
    QCOMPARE(field->property("invalid").toBool(), number < 0);
}

void TestInvoicePanel::noNumber_isToldUntilItIsChanged()
{
    InvoicePanel panel;
    QSignalSpy odd(&panel, &InvoicePanel::noNumberTyped);
    QSignalSpy cleared(&panel, &InvoicePanel::clearRequested);
    auto *field = panel.findChild<QLineEdit *>(u"invoiceNumber"_s);
    field->setText(u" abc "_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(odd.count(), 1);
    QCOMPARE(odd.constFirst().at(0).toString(), u"abc"_s);
    panel.setAnswer(answerFor({.total = {}, .table = {}, .columns = {}, .noNumber = u"abc"_s}), {}, {});
    QCOMPARE(textOf(panel, u"invoiceHeadline"_s), u"abc is no whole number of sessions."_s);
    QVERIFY(field->property("invalid").toBool());
    QTest::keyClick(field, Qt::Key_Backspace);
    QVERIFY(!field->property("invalid").toBool());
    field->clear();
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(odd.count(), 1);
    QCOMPARE(cleared.count(), 1);
}

void TestInvoicePanel::tolerance_isRead()
{
    InvoicePanel panel;
    std::vector<InvoiceTolerance> chosen;
    connect(&panel, &InvoicePanel::toleranceChosen, this,
        [&chosen](const InvoiceTolerance &tolerance) { chosen.push_back(tolerance); });
    auto *field = panel.findChild<QLineEdit *>(u"invoiceTolerance"_s);
    for (const QString &text : {u"25"_s, u"0,5 %"_s, u"x"_s, u""_s}) {
        field->setText(text);
        emit field->editingFinished();
    }
    QCOMPARE(chosen.size(), 3U);
    QCOMPARE(chosen[0].sessions, 25);
    QCOMPARE(chosen[1].percent, 0.5);
    QVERIFY(chosen[2] == InvoiceTolerance());
}

void TestInvoicePanel::noTolerance_isToldUntilItIsPutAway()
{
    InvoicePanel panel;
    QSignalSpy odd(&panel, &InvoicePanel::noToleranceTyped);
    QSignalSpy chosen(&panel, &InvoicePanel::toleranceChosen);
    auto *field = panel.findChild<QLineEdit *>(u"invoiceTolerance"_s);
    field->setText(u" 5 apples "_s);
    emit field->editingFinished();
    QCOMPARE(odd.count(), 1);
    QCOMPARE(odd.constFirst().at(0).toString(), u"5 apples"_s);
    QVERIFY(field->property("invalid").toBool());
    InvoiceQuestion question;
    question.noTolerance = u"5 apples"_s;
    panel.setAnswer(std::make_shared<const InvoiceAnswer>(answerOf({}, question)), {}, {});
    QCOMPARE(textOf(panel, u"invoiceHeadline"_s),
        u"5 apples is no tolerance; enter a number of sessions, such as 25, or a share of those fetched, such as "
        "0.5%."_s);
    panel.findChild<QToolButton *>(u"clearInvoice"_s)->click();
    QCOMPARE(field->text(), QString());
    QVERIFY(!field->property("invalid").toBool());
    QCOMPARE(chosen.count(), 1);
}

void TestInvoicePanel::sentence_saysTheDifference()
{
    InvoicePanel panel;
    panel.setAnswer(answerForNumber(412), {}, {});
    QCOMPARE(textOf(panel, u"invoiceHeadline"_s), u"The invoice is 400 too high."_s);
    const QString reasons = textOf(panel, u"invoiceReasons"_s);
    QVERIFY2(reasons.startsWith(u"Invoiced: 412, fetched: 12."_s), qPrintable(reasons));
    QVERIFY2(reasons.contains(u"possibilities tried"_s), qPrintable(reasons));
    panel.setAnswer(answerForNumber(12), {}, {});
    QCOMPARE(textOf(panel, u"invoiceHeadline"_s), u"The invoice agrees with what was fetched."_s);
    panel.setAnswer(answerForNumber(24), {}, {});
    QVERIFY(textOf(panel, u"invoiceReasons"_s).contains(u"\n• Each of its numbers is 2 times as high."_s));
}

void TestInvoicePanel::caveat_standsInTheSentence()
{
    InvoicePanel panel;
    panel.setAnswer(answerForNumber(12), {}, u"Not all is there."_s);
    QVERIFY(textOf(panel, u"invoiceReasons"_s).contains(u"Not all is there."_s));
}

void TestInvoicePanel::type_isAskedWhereThereAreSeveral()
{
    InvoiceAnswer answer = *answerForNumber(12);
    answer.types = {u"Conversations"_s, u"Alerts"_s};
    answer.type = u"Conversations"_s;
    InvoicePanel panel;
    panel.show();
    panel.setAnswer(std::make_shared<const InvoiceAnswer>(answer), {}, {});
    auto *types = panel.findChild<QComboBox *>(u"invoiceType"_s);
    QVERIFY(types->isVisible());
    QCOMPARE(types->currentText(), u"Conversations"_s);
    QVERIFY(textOf(panel, u"invoiceReasons"_s).contains(u"Sessions of the type Conversations only."_s));
    QSignalSpy chosen(&panel, &InvoicePanel::typeChosen);
    QTest::keyClick(types, Qt::Key_Down);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.constFirst().at(0).toString(), u"Alerts"_s);
}

void TestInvoicePanel::mapping_isChanged()
{
    InvoicePanel panel;
    panel.show();
    panel.setAnswer(answerForTable("Day,Sessions,Units\n2026-10-01,4,5\n"), u"a.csv"_s, {});
    QCOMPARE(textOf(panel, u"invoiceSummary"_s), u"a.csv"_s);
    auto *mapping = panel.findChild<InvoiceMapping *>();
    QVERIFY(mapping->isVisible());
    const QList<QComboBox *> boxes = mapping->findChildren<QComboBox *>();
    QCOMPARE(boxes.size(), 3);
    QCOMPARE(boxes.at(0)->currentText(), u"Day or month"_s);
    std::vector<InvoiceColumn> chosen;
    connect(&panel, &InvoicePanel::columnsChosen, this,
        [&chosen](const std::vector<InvoiceColumn> &columns) { chosen = columns; });
    // Both columns seem to count; one that is chosen leaves the other nothing.
    QTest::keyClick(boxes.at(1), Qt::Key_Up);
    QCOMPARE(chosen[1], InvoiceColumn::Type);
    boxes.at(2)->setCurrentIndex(boxes.at(2)->findData(int(InvoiceColumn::Sessions)));
    QTest::keyClick(boxes.at(1), Qt::Key_Down);
    QCOMPARE(chosen, (std::vector{InvoiceColumn::Date, InvoiceColumn::Sessions, InvoiceColumn::Ignored}));
    QTest::keyClick(boxes.at(1), Qt::Key_Home);
    QTest::keyClick(boxes.at(1), Qt::Key_Down);
    QCOMPARE(chosen, (std::vector{InvoiceColumn::Ignored, InvoiceColumn::Date, InvoiceColumn::Ignored}));
    panel.setAnswer(answerForNumber(12), {}, {});
    QVERIFY(!mapping->isVisible());
}

void TestInvoicePanel::problem_isToldBesideTheColumns()
{
    InvoicePanel panel;
    panel.show();
    panel.setAnswer(answerForTable("When,Paid\n2026-10-01,4\n"), u"a.csv"_s, {});
    QVERIFY(textOf(panel, u"invoiceHeadline"_s).startsWith(u"No column is known to hold"_s));
    QVERIFY(panel.findChild<InvoiceMapping *>()->isVisible());
    QVERIFY(!panel.findChild<QToolButton *>(u"exportInvoice"_s)->isEnabled());
    QVERIFY(panel.findChild<QToolButton *>(u"clearInvoice"_s)->isEnabled());
}

void TestInvoicePanel::waitingTable_isNotBlamedOnItsColumns()
{
    InvoiceQuestion question;
    question.source = {.total = {}, .table = "date,count\n2026-10-01,4\n", .columns = {}};
    question.isArriving = true;
    InvoicePanel panel;
    panel.setAnswer(
        std::make_shared<const InvoiceAnswer>(answerOf(storeOf(conversations(3)), question)), u"a.csv"_s, {});
    QVERIFY(textOf(panel, u"invoiceHeadline"_s).startsWith(u"Sessions are still coming in"_s));
    QCOMPARE(textOf(panel, u"invoiceReasons"_s), QString());
    QVERIFY(!panel.findChild<QToolButton *>(u"exportInvoice"_s)->isEnabled());
}

void TestInvoicePanel::line_leadsToItsSessions()
{
    InvoicePanel panel;
    panel.show();
    panel.setAnswer(answerForTable("date,channel,count\n2026-10-01,rtm,4\n2026-10-02,rtm,5\n"), {}, {});
    QSignalSpy wished(&panel, &InvoicePanel::rowsRequested);
    auto *list = panel.findChild<QTableView *>(u"invoiceLines"_s);
    const auto rowOf = [list](const QString &day) {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, ReconciliationModel::Date).data().toString() == day)
                return row;
        }
        return -1;
    };
    list->setCurrentIndex(list->model()->index(rowOf(u"2026-10-02"_s), ReconciliationModel::Date));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(wished.count(), 1);
    const QStringList terms = wished.constFirst().at(0).toStringList();
    QCOMPARE(terms, (QStringList{u"day=2026-10-02"_s, u"channel=rtm"_s}));
    QCOMPARE(wished.constFirst().at(1).toInt(), 4);
}

void TestInvoicePanel::lines_areSortedByAClickOnATitle()
{
    InvoicePanel panel;
    panel.show();
    panel.setAnswer(answerForTable("date,count\n2026-10-01,4\n2026-10-02,5\n2026-10-03,4\n"), {}, {});
    const auto *list = panel.findChild<QTableView *>(u"invoiceLines"_s);
    const auto days = [list] {
        QStringList ends;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            ends << list->model()->index(row, ReconciliationModel::Date).data().toString().last(1);
        return ends.join(u' ');
    };
    // What differs comes first.
    QCOMPARE(days(), u"2 1 3"_s);
    const QHeaderView *titles = list->horizontalHeader();
    const QPoint day(titles->sectionViewportPosition(ReconciliationModel::Date) + 10, titles->height() / 2);
    QTest::mouseClick(titles->viewport(), Qt::LeftButton, {}, day);
    QCOMPARE(days(), u"1 2 3"_s);
}

void TestInvoicePanel::table_isPasted()
{
    InvoicePanel panel;
    panel.show();
    QSignalSpy pasted(&panel, &InvoicePanel::tablePasted);
    QSignalSpy typed(&panel, &InvoicePanel::numberTyped);
    QGuiApplication::clipboard()->setText(u"Tag\tAnzahl\n01.10.2026\t4\n"_s);
    QTest::keyClick(panel.findChild<QLineEdit *>(u"invoiceNumber"_s), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(pasted.count(), 1);
    QCOMPARE(pasted.constFirst().at(0).toByteArray(), "Tag\tAnzahl\n01.10.2026\t4\n"_ba);
    QGuiApplication::clipboard()->setText(u" 1,200\n"_s);
    panel.findChild<QToolButton *>(u"pasteInvoice"_s)->click();
    QCOMPARE(pasted.count(), 1);
    QCOMPARE(typed.constFirst().at(0).toInt(), 1200);
}

void TestInvoicePanel::everyField_hasAName()
{
    InvoicePanel panel;
    panel.setAnswer(answerForTable("Day,Sessions\n2026-10-01,4\n"), u"a.csv"_s, {});
    for (const QWidget *part : panel.findChildren<QWidget *>()) {
        if (qobject_cast<const QComboBox *>(part) || qobject_cast<const QTableView *>(part)
            || qobject_cast<const QLineEdit *>(part))
            QVERIFY2(!part->accessibleName().isEmpty(), qPrintable(part->objectName()));
    }
}

void TestInvoicePanel::names_areChosenOnce()
{
    InvoicePanel panel;
    panel.show();
    auto *names = panel.findChild<QToolButton *>(u"invoiceNames"_s);
    panel.setAnswer(answerForTable("date,count\n2026-10-01,4\n"), u"a.csv"_s, {});
    QVERIFY(!names->isVisible());
    panel.setAnswer(answerForTable("channel,count\nRTM client,4\nTelex,1\n"), u"a.csv"_s, {});
    QCOMPARE(names->text(), u"2 unknown names…"_s);
    QVERIFY(textOf(panel, u"invoiceReasons"_s).contains(u"RTM client (channel), Telex (channel)"_s));
    std::vector<InvoiceValue> chosen;
    connect(&panel, &InvoicePanel::namesChosen, this,
        [&chosen](const std::vector<InvoiceValue> &values) { chosen = values; });
    names->click();
    auto *dialog = panel.findChild<InvoiceNamesDialog *>();
    const QList<QComboBox *> choices = dialog->findChildren<QComboBox *>();
    QCOMPARE(choices.size(), 2);
    const QString hint = textOf(panel, u"hint"_s);
    QVERIFY2(hint.endsWith(u"stand first. Where a value is likely, it is proposed."_s), qPrintable(hint));
    // Likely enough to be proposed, but nothing is taken before someone agrees.
    QCOMPARE(choices.at(0)->currentData().toString(), u"rtm"_s);
    QCOMPARE(choices.at(1)->currentData().toString(), QString());
    QVERIFY(chosen.empty());
    dialog->accept();
    QCOMPARE(chosen.size(), size_t(1));
    QCOMPARE(chosen.front().word, u"RTM client"_s);
    QCOMPARE(chosen.front().value, u"rtm"_s);
}

void TestInvoicePanel::names_areProposedWhereItIsSaid()
{
    const QString kept = u"What is chosen is remembered for this connection."_s;
    const auto hintOf = [](const QByteArray &table) {
        const InvoiceNamesDialog dialog(*answerForTable(table));
        return dialog.findChild<QLabel *>(u"hint"_s)->text();
    };
    QCOMPARE(hintOf("channel,count\nrtm,4\n"), kept);
    QCOMPARE(hintOf("channel,count\nrtm,4\nTelex,1\n"),
        kept + u" Names of which nothing that was fetched is known stand first."_s);
}

void TestInvoicePanel::number_goesWithItsInvoice()
{
    InvoicePanel panel;
    auto *number = panel.findChild<QLineEdit *>(u"invoiceNumber"_s);
    number->setText(u"12"_s);
    panel.setAnswer(answerForNumber(12), {}, {});
    QCOMPARE(number->text(), u"12"_s);
    panel.setAnswer(answerFor({}), {}, {});
    QCOMPARE(number->text(), QString());
    // Typed, and not compared yet.
    number->setText(u"13"_s);
    panel.setAnswer(answerFor({}), {}, {});
    QCOMPARE(number->text(), u"13"_s);
}

QTEST_MAIN(TestInvoicePanel)
#include "tst_invoicepanel.moc"
