// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orderheader.h"
#include "resultbuilder.h"
#include "sessionbuilder.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"
#include "uidriver.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The menus of cells and column titles of a SessionTableView.
class TestSessionTableMenus : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void terms_leaveExactlyThatValue_data();
    void terms_leaveExactlyThatValue();
    void cell_termsOfUserAndConversation();
    void cell_termsOfFindings();
    void cell_copies();
    void cell_reachesItsColumn();
    void cell_menuByMouse();
    void cell_noMenuWithoutACell();
    void header_filters();
    void header_sorts();
    void header_hidesColumns();
    void header_lastColumnStays();

private:
    QModelIndex cell(quint32 storeRow, Field field) const;
    void choose(const QModelIndex &index, const QStringList &titles);
    void chooseOfHeader(Field field, const QStringList &titles);
    QString term(const QStringList &titles, const QModelIndex &index);

    SessionBuilder m_builder;
    std::unique_ptr<SessionTableView> m_view;
};

void TestSessionTableMenus::init()
{
    m_builder = {};
    m_builder.add(R"(
        bot=st-1 channel=rtm user=u-1 contact=+49301 type=Conversations conversation=c-1 cstart=2026-10-01T08:00:00 cend=2026-10-01T09:00:00 billing=b-1 start=2026-10-01T08:00:00 end=2026-10-01T08:15:00
        bot=st-1 channel=ivr user=u-2 contact="a, b" type=Conversations conversation=c-1 cstart=2026-10-01T08:00:00 cend=2026-10-01T09:00:10 billing=b-2 start=2026-10-01T08:00:01 end=2026-10-01T08:15:01
        bot=ST-10 channel=rtmx user=u-1 contact="-x:y" type=Other conversation=6048d20fbe1a2bc3d4f5a678 cstart=soon billing=b-3 start=2026-10-01T08:00:30
    )");
    m_builder.add({.channel = "say \"hi\"", .user = "back\\slash", .contact = "tab\there", .start = "2026-10-02"});
    m_builder.add({.bot = "\"quoted\"", .channel = "a=b", .contact = "line\nbreak", .start = "2026-10-01T08:00:00Z"});
    m_view = std::make_unique<SessionTableView>();
    m_view->resize(2400, 400);
    m_view->show();
    m_view->setResult(m_builder.store(), resultOf(m_builder.store()), false);
}

void TestSessionTableMenus::cleanup()
{
    m_view.reset();
}

QModelIndex TestSessionTableMenus::cell(quint32 storeRow, Field field) const
{
    const auto &rows = m_view->sessions()->result()->rows;
    const auto row = std::find(rows.begin(), rows.end(), storeRow) - rows.begin();
    return m_view->model()->index(int(row), int(field));
}

/// By keyboard.
void TestSessionTableMenus::choose(const QModelIndex &index, const QStringList &titles)
{
    chooseFromNextMenu(this, titles);
    m_view->setCurrentIndex(index);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(m_view->viewport(), &event);
}

void TestSessionTableMenus::chooseOfHeader(Field field, const QStringList &titles)
{
    chooseFromNextMenu(this, titles);
    emit m_view->header()->customContextMenuRequested({m_view->header()->sectionViewportPosition(int(field)) + 5, 5});
}

QString TestSessionTableMenus::term(const QStringList &titles, const QModelIndex &index)
{
    QSignalSpy terms(m_view.get(), &SessionTableView::termRequested);
    choose(index, titles);
    return terms.value(0).value(0).toString();
}

void TestSessionTableMenus::terms_leaveExactlyThatValue_data()
{
    QTest::addColumn<Field>("field");
    for (const Field field : allFields())
        QTest::newRow(filterName(field).data()) << field;
}

// Whatever stands in the cell: the term finds the rows that show the same, and its negation all others.
void TestSessionTableMenus::terms_leaveExactlyThatValue()
{
    QFETCH(const Field, field);
    const SessionTableModel &model = *m_view->sessions();
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, int(field));
        const QString shown = index.data().toString();
        std::vector<quint32> same;
        std::vector<quint32> others;
        for (int each = 0; each < model.rowCount(); ++each) {
            const bool equal = model.index(each, int(field)).data().toString().compare(shown, Qt::CaseInsensitive) == 0;
            (equal ? same : others).push_back(model.storeRow(each));
        }
        const QString value = m_view->fontMetrics().elidedText(
            shown.isEmpty() ? u"missing"_s : shown, Qt::ElideMiddle, 260);
        const QString only = term({u"Only this: %1"_s.arg(value)}, index);
        QVERIFY2(!only.isEmpty(), qPrintable(shown));
        QCOMPARE(resultOf(m_builder.store(), only)->rows, RowList(same));
        const QString exclude = term({u"Exclude this: %1"_s.arg(value)}, index);
        QCOMPARE(resultOf(m_builder.store(), exclude)->rows, RowList(others));
    }
}

void TestSessionTableMenus::cell_termsOfUserAndConversation()
{
    const QModelIndex index = cell(0, Field::BotId);
    QCOMPARE(term({u"This user"_s}, index), u"user=u-1"_s);
    QCOMPARE(term({u"This conversation"_s}, index), u"conversation=c-1"_s);
}

void TestSessionTableMenus::cell_termsOfFindings()
{
    SessionStore store = m_builder.store();
    store.setFindings(RowFindings({{0, CheckRule::SameTimes}, {0, CheckRule::BlockTooLong}}));
    m_view->setResult(store, resultOf(store), false);
    const QModelIndex index = cell(0, Field::Findings);
    const auto titled = [this](CheckRule rule) {
        return m_view->fontMetrics().elidedText(ruleTitle(rule), Qt::ElideMiddle, 260);
    };
    QCOMPARE(term({u"Only this: "_s + titled(CheckRule::SameTimes)}, index), u"finding=same-times"_s);
    QCOMPARE(term({u"Exclude this: "_s + titled(CheckRule::BlockTooLong)}, index), u"-finding=block-too-long"_s);
    QCOMPARE(term({u"Only this: missing"_s}, cell(1, Field::Findings)), u"finding=\"\""_s);
}

void TestSessionTableMenus::cell_copies()
{
    QSignalSpy copies(m_view.get(), &SessionTableView::copyRequested);
    choose(cell(0, Field::BillingSeconds), {u"Copy value"_s});
    QCOMPARE(QGuiApplication::clipboard()->text(), u"0:15:00"_s);
    QCOMPARE(copies.count(), 0);
    choose(cell(0, Field::BotId), {u"Copy rows with titles"_s});
    QCOMPARE(copies.count(), 1);
}

// Without a mouse there is no other way to them.
void TestSessionTableMenus::cell_reachesItsColumn()
{
    const QString column = u"Column: "_s + titleOf(Field::BillingEnd);
    choose(cell(0, Field::BillingEnd), {column, u"Sort by this"_s});
    QCOMPARE(m_view->header()->order(), (std::vector<SortKey>{{Field::BillingEnd, false}}));
    choose(cell(0, Field::BillingEnd), {column, u"Hide this column"_s});
    QVERIFY(m_view->header()->isSectionHidden(int(Field::BillingEnd)));
    choose(cell(0, Field::BotId), {u"Column: "_s + titleOf(Field::BotId), u"Columns"_s, titleOf(Field::BillingEnd)});
    QVERIFY(!m_view->header()->isSectionHidden(int(Field::BillingEnd)));
}

// The cell under the mouse is meant, not the current one.
void TestSessionTableMenus::cell_menuByMouse()
{
    m_view->setCurrentIndex(cell(0, Field::BotId));
    QSignalSpy terms(m_view.get(), &SessionTableView::termRequested);
    chooseFromNextMenu(this, {u"This user"_s});
    const QPoint point = m_view->visualRect(cell(1, Field::BotId)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, m_view->viewport()->mapToGlobal(point));
    QApplication::sendEvent(m_view->viewport(), &event);
    QCOMPARE(terms, (QList<QVariantList>{{u"user=u-2"_s}}));
}

void TestSessionTableMenus::cell_noMenuWithoutACell()
{
    m_view->setCurrentIndex({});
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(m_view->viewport(), &byKey);
    QContextMenuEvent below(QContextMenuEvent::Mouse, {5, m_view->viewport()->height() - 2}, {5, 5});
    QApplication::sendEvent(m_view->viewport(), &below);
    QVERIFY(!QApplication::activePopupWidget());
}

void TestSessionTableMenus::header_filters()
{
    QSignalSpy conditions(m_view.get(), &SessionTableView::conditionRequested);
    QSignalSpy terms(m_view.get(), &SessionTableView::termRequested);
    chooseOfHeader(Field::ChannelUserId, {u"Filter by %1…"_s.arg(titleOf(Field::ChannelUserId))});
    chooseOfHeader(Field::ChannelUserId, {u"Only where it is missing"_s});
    QCOMPARE(conditions.value(0).value(0).value<Field>(), Field::ChannelUserId);
    const QString missing = terms.value(0).value(0).toString();
    QVERIFY(resultOf(m_builder.store(), missing)->rows.empty());
    chooseOfHeader(Field::BillingEnd, {u"Only where it is missing"_s});
    QCOMPARE(resultOf(m_builder.store(), terms.value(1).value(0).toString())->rows.size(), 3U);
}

void TestSessionTableMenus::header_sorts()
{
    QSignalSpy orders(m_view.get(), &SessionTableView::orderRequested);
    chooseOfHeader(Field::Channel, {u"Sort by this"_s});
    chooseOfHeader(Field::BotId, {u"Sort by this as well"_s});
    QCOMPARE(m_view->header()->order(), (std::vector<SortKey>{{Field::Channel, false}, {Field::BotId, false}}));
    chooseOfHeader(Field::BotId, {u"Original order"_s});
    QVERIFY(m_view->header()->order().empty());
    QCOMPARE(orders.count(), 3);
    QVERIFY(orders.last().constFirst().value<std::vector<SortKey>>().empty());
}

void TestSessionTableMenus::header_hidesColumns()
{
    const std::vector<Field> atFirst = m_view->shownFields();
    QCOMPARE(atFirst.size(), size_t(TableFieldCount));
    chooseOfHeader(Field::Channel, {u"Hide this column"_s});
    chooseOfHeader(Field::BotId, {u"Columns"_s, titleOf(Field::KoreUserId)});
    QCOMPARE(m_view->shownFields().size(), size_t(TableFieldCount - 2));
    QVERIFY(m_view->header()->isSectionHidden(int(Field::Channel)));
    QVERIFY(m_view->header()->isSectionHidden(int(Field::KoreUserId)));
    chooseOfHeader(Field::BotId, {u"Columns"_s, titleOf(Field::Channel)});
    QVERIFY(!m_view->header()->isSectionHidden(int(Field::Channel)));
    chooseOfHeader(Field::BotId, {u"Columns"_s, u"All columns, as at first"_s});
    QCOMPARE(m_view->shownFields(), atFirst);
}

void TestSessionTableMenus::header_lastColumnStays()
{
    for (int column = 1; column < TableFieldCount; ++column)
        m_view->header()->setSectionHidden(column, true);
    QStringList entries;
    whenOpened<QMenu>(this, [&entries](QMenu &menu) {
        entries = entriesOf(menu) + entriesOf(*entry(menu, u"Columns"_s)->menu());
        menu.close();
    });
    emit m_view->header()->customContextMenuRequested({5, 5});
    QVERIFY2(entries.contains(u"(Hide this column)"_s), qPrintable(entries.join(u'\n')));
    QVERIFY2(entries.contains(u'(' + titleOf(Field::BotId) + u')'), qPrintable(entries.join(u'\n')));
    QVERIFY(entries.contains(titleOf(Field::Channel)));
}

QTEST_MAIN(TestSessionTableMenus)
#include "tst_sessiontablemenus.moc"
