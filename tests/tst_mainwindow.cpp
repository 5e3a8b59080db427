// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "chartpanel.h"
#include "connectionchooser.h"
#include "detailspane.h"
#include "emptystate.h"
#include "exportmenu.h"
#include "filterbar.h"
#include "messagebar.h"
#include "resultbuilder.h"
#include "sessionbuilder.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"
#include "uidriver.h"

#include <QCloseEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

using State = EmptyState::State;

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void emptyState_saysWhatToDo_data();
    void emptyState_saysWhatToDo();
    void title_namesTheSource();
    void connection_isNamedForReaders();
    void exportMenu_offersWhatThereIs_data();
    void exportMenu_offersWhatThereIs();
    void exportMenu_tellsRowsAndPreset();
    void shortcuts_emitWishes_data();
    void shortcuts_emitWishes();
    void shortcuts_moveTheFocus();
    void shortcuts_stopAndClose();
    void exportKey_needsRows();
    void detailsKey_togglesTheDock();
    void terms_goIntoTheFilter();
    void currentRow_isShownInDetails();
    void drop_opensAFile_data();
    void drop_opensAFile();
    void close_mayBeRefused();
    void state_isRestored();
    void message_leavesTheSize();

private:
    void show(const QString &filter = {});
    bool drop(const QMimeData &data);

    SessionBuilder m_builder;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_builder = {};
    m_builder.add(R"(
        bot=st-1 channel=rtm billing=b-1 start=2026-10-01T08:00:00
        bot=st-2 channel=ivr billing=b-2 start=2026-10-01T09:00:00
        bot=st-3 channel=ivr billing=b-3 start=2026-10-02T08:00:00
    )");
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::show(const QString &filter)
{
    m_window->setResult(m_builder.store(), resultOf(m_builder.store(), filter), false);
}

void TestMainWindow::emptyState_saysWhatToDo_data()
{
    using Content = MainWindow::Content;
    QTest::addColumn<bool>("hasConnection");
    QTest::addColumn<MainWindow::Content>("content");
    QTest::addColumn<bool>("fetching");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<State>("state");
    QTest::newRow("first start") << false << Content::None << false << u""_s << State::NoConnection;
    QTest::newRow("connection") << true << Content::None << false << u""_s << State::NothingFetched;
    QTest::newRow("fetching") << true << Content::Period << true << u""_s << State::Loading;
    QTest::newRow("fetched nothing") << true << Content::Period << false << u""_s << State::NoSessions;
    QTest::newRow("opened nothing") << false << Content::File << false << u""_s << State::NoneInFile;
    QTest::newRow("filtered to nothing") << true << Content::Period << false << u"channel=fax"_s
                                         << State::NothingMatches;
    QTest::newRow("failed, with a filter")
        << true << Content::None << false << u"channel=fax"_s << State::NothingFetched;
}

void TestMainWindow::emptyState_saysWhatToDo()
{
    QFETCH(const bool, hasConnection);
    QFETCH(const MainWindow::Content, content);
    QFETCH(const bool, fetching);
    QFETCH(const QString, filter);
    Profile profile;
    profile.id = u"1"_s;
    profile.name = u"Acme"_s;
    if (hasConnection)
        m_window->setProfiles({profile}, profile.id);
    m_window->filterBar()->setText(filter);
    m_window->setContent(content);
    m_window->setFetching(fetching);
    m_window->setResult({}, resultOf({}), false);
    const auto *empty = m_window->findChild<EmptyState *>();
    QVERIFY(empty->isVisible() && !m_window->table()->isVisible());
    QTEST(empty->state(), "state");

    // Among those that have come none matches.
    if (fetching) {
        m_window->filterBar()->setText(u"channel=fax"_s);
        show(u"channel=fax"_s);
        QCOMPARE(empty->state(), State::NothingMatches);
    }
    m_window->filterBar()->clear();
    show();
    QVERIFY(!empty->isVisible() && m_window->table()->isVisible());
}

void TestMainWindow::title_namesTheSource()
{
    QCOMPARE(m_window->windowTitle(), u"Billscope"_s);
    m_window->setSourceName(u"sessions.json"_s);
    QCOMPARE(m_window->windowTitle(), u"Billscope · sessions.json"_s);
    m_window->setSourceName({});
    QCOMPARE(m_window->windowTitle(), u"Billscope"_s);
}

void TestMainWindow::connection_isNamedForReaders()
{
    const auto *chooser = m_window->findChild<ConnectionChooser *>();
    for (const QString &name : {u"sessions.json"_s, u"other.json"_s}) {
        m_window->setSourceName(name);
        QCOMPARE(chooser->text(), name);
        QVERIFY2(chooser->accessibleName().contains(name), qPrintable(chooser->accessibleName()));
    }
    Profile profile;
    profile.id = u"1"_s;
    profile.name = u"Acme"_s;
    m_window->setProfiles({profile}, profile.id);
    m_window->setSourceName(u"sessions.json"_s);
    QCOMPARE(chooser->text(), u"Acme"_s);
    QVERIFY(chooser->accessibleName().contains(u"Acme"_s));
}

void TestMainWindow::exportMenu_offersWhatThereIs_data()
{
    QTest::addColumn<int>("selected");
    QTest::addColumn<int>("usual");
    QTest::addColumn<QStringList>("entries");
    const QStringList presets{u"CSV for Excel…"_s, u"CSV for programs…"_s};
    const QStringList visible = QStringList{u"(Visible (3))"_s} + presets;
    const QStringList rest{
        u"Users and contacts: as received"_s, u"(Chart)"_s, u"Picture (PNG)…"_s, u"Picture (SVG)…"_s};
    // One row is always current; a selection is meant from two rows on.
    QTest::newRow("nothing selected") << 0 << 1
                                      << visible
            + QStringList{u"(Selected (0))"_s, u"(CSV for Excel…)"_s, u"(CSV for programs…)"_s} + rest;
    QTest::newRow("one selected") << 1 << 1 << visible + QStringList{u"(Selected (1))"_s} + presets + rest;
    QTest::newRow("two selected") << 2 << 4 << visible + QStringList{u"(Selected (2))"_s} + presets + rest;
}

void TestMainWindow::exportMenu_offersWhatThereIs()
{
    QFETCH(const int, selected);
    show();
    for (int row = 0; row < selected; ++row)
        m_window->table()->selectionModel()->select(
            m_window->table()->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    auto *menu = m_window->findChild<ExportMenu *>();
    emit menu->aboutToShow();
    QTEST(entriesOf(*menu), "entries");
    QList<QAction *> entries = menu->actions();
    entries.removeIf([](const QAction *action) { return action->isSeparator(); });
    QTEST(static_cast<int>(entries.indexOf(menu->activeAction())), "usual");
}

void TestMainWindow::exportMenu_tellsRowsAndPreset()
{
    show();
    m_window->table()->selectAll();
    auto *menu = m_window->findChild<ExportMenu *>();
    emit menu->aboutToShow();
    QSignalSpy wishes(m_window.get(), &MainWindow::exportRequested);
    QList<std::pair<ExportRows, CsvPreset>> told;
    for (QAction *action : menu->actions()) {
        if (action->text().startsWith(u"CSV"_s))
            action->trigger();
    }
    for (const QVariantList &wish : wishes)
        told << std::pair(wish[0].value<ExportRows>(), wish[1].value<CsvPreset>());
    QCOMPARE(told,
        (QList<std::pair<ExportRows, CsvPreset>>{{ExportRows::Visible, CsvPreset::Excel},
            {ExportRows::Visible, CsvPreset::Exact}, {ExportRows::Selected, CsvPreset::Excel},
            {ExportRows::Selected, CsvPreset::Exact}}));
}

void TestMainWindow::shortcuts_emitWishes_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QByteArray>("wish");
    QTest::newRow("fetch") << u"Ctrl+R"_s << QByteArray(SIGNAL(fetchRequested()));
    QTest::newRow("open") << u"Ctrl+O"_s << QByteArray(SIGNAL(openFileRequested()));
    QTest::newRow("preferences") << u"Ctrl+,"_s << QByteArray(SIGNAL(preferencesRequested()));
    QTest::newRow("manual") << u"F1"_s << QByteArray(SIGNAL(manualRequested()));
    QTest::newRow("quit") << u"Ctrl+Q"_s << QByteArray(SIGNAL(closing(QCloseEvent *)));
}

void TestMainWindow::shortcuts_emitWishes()
{
    QFETCH(const QString, keys);
    QFETCH(const QByteArray, wish);
    QSignalSpy wishes(m_window.get(), wish.constData());
    QTest::keySequence(m_window.get(), QKeySequence(keys));
    QCOMPARE(wishes.count(), 1);
}

void TestMainWindow::shortcuts_moveTheFocus()
{
    show();
    const auto isIn = [](const QWidget *widget) {
        return QApplication::focusWidget() == widget || widget->isAncestorOf(QApplication::focusWidget());
    };
    for (const auto &[keys, widget] : QList<std::pair<QString, QWidget *>>{{u"Ctrl+F"_s, m_window->filterBar()},
             {u"Ctrl+1"_s, m_window->table()}, {u"/"_s, m_window->filterBar()}, {u"Ctrl+2"_s, m_window->chart()}}) {
        QTest::keySequence(QApplication::focusWidget(), QKeySequence(keys));
        QVERIFY2(isIn(widget), qPrintable(keys));
        QVERIFY2(QApplication::focusWidget()->focusPolicy() != Qt::NoFocus, qPrintable(keys));
    }
    // What is typed is not taken for a key.
    QTest::keySequence(QApplication::focusWidget(), QKeySequence(u"Ctrl+F"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"a/b"_s);
    QCOMPARE(m_window->filterBar()->text(), u"a/b"_s);

    QSignalSpy copies(m_window->table(), &SessionTableView::copyRequested);
    QTest::keySequence(m_window.get(), QKeySequence(u"Ctrl+Shift+C"_s));
    QCOMPARE(copies.count(), 1);
}

void TestMainWindow::shortcuts_stopAndClose()
{
    QSignalSpy stops(m_window.get(), &MainWindow::stopRequested);
    m_window->setFetching(true);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(stops.count(), 1);
    m_window->setFetching(false);
    m_window->messages()->showMessage(MessageBar::Severity::Error, u"It failed."_s, {}, true);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(stops.count(), 1);
    QVERIFY2(!m_window->messages()->isVisible(), "its × says that Esc closes it");
}

void TestMainWindow::exportKey_needsRows()
{
    int opened = 0;
    connect(m_window->findChild<ExportMenu *>(), &QMenu::aboutToShow, this, [&opened] { ++opened; });
    QTest::keySequence(m_window.get(), QKeySequence(u"Ctrl+E"_s));
    QCOMPARE(opened, 0);
    show();
    whenOpened<QMenu>(this, [](QMenu &menu) { menu.close(); });
    QTest::keySequence(m_window.get(), QKeySequence(u"Ctrl+E"_s));
    QCOMPARE(opened, 1);
}

void TestMainWindow::detailsKey_togglesTheDock()
{
    show();
    QVERIFY(m_window->details()->isVisible());
    QTest::keySequence(m_window.get(), QKeySequence(u"Ctrl+D"_s));
    QVERIFY(!m_window->details()->isVisible());
    QTest::keySequence(m_window.get(), QKeySequence(u"Ctrl+D"_s));
    QVERIFY(m_window->details()->isVisible());
}

void TestMainWindow::terms_goIntoTheFilter()
{
    QSignalSpy filters(m_window->filterBar(), &FilterBar::filterChanged);
    emit m_window->table()->termRequested(u"channel=ivr"_s);
    emit m_window->chart()->termToggleRequested(Field::Channel, u"rtm"_s);
    emit m_window->chart()->bucketRequested({u"start=2026-10-01"_s, u"channel=ivr,rtm"_s});
    QCOMPARE(m_window->filterBar()->filter().text(), u"channel=ivr,rtm start=2026-10-01"_s);
    QVERIFY(filters.count() >= 3);
}

void TestMainWindow::currentRow_isShownInDetails()
{
    QSignalSpy records(m_window->details(), &DetailsPane::rawRecordRequested);
    show();
    m_window->table()->selectRow(1);
    QCOMPARE(records.last(), QVariantList{1U});
    show(u"channel=rtm"_s);
    QCOMPARE(m_window->table()->sessions()->rowCount(), 1);
}

bool TestMainWindow::drop(const QMimeData &data)
{
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    enter.ignore();
    QApplication::sendEvent(m_window.get(), &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_window.get(), &drop);
    return true;
}

void TestMainWindow::drop_opensAFile_data()
{
    QTest::addColumn<QList<QUrl>>("urls");
    QTest::addColumn<QString>("path");
    QTest::newRow("file") << QList<QUrl>{QUrl(u"file:///tmp/a%20b.json"_s)} << u"/tmp/a b.json"_s;
    QTest::newRow("two files") << QList<QUrl>{QUrl(u"file:///tmp/a.json"_s), QUrl(u"file:///tmp/b.json"_s)}
                               << u"/tmp/a.json"_s;
    QTest::newRow("page") << QList<QUrl>{QUrl(u"https://bots.example/a.json"_s)} << QString();
    QTest::newRow("nothing") << QList<QUrl>() << QString();
}

void TestMainWindow::drop_opensAFile()
{
    QFETCH(const QList<QUrl>, urls);
    QFETCH(const QString, path);
    QMimeData data;
    data.setUrls(urls);
    if (urls.isEmpty())
        data.setData(u"text/uri-list"_s, "\r\n");
    QSignalSpy paths(m_window.get(), &MainWindow::openPathRequested);
    QCOMPARE(drop(data), !path.isEmpty());
    QCOMPARE(paths, path.isEmpty() ? QList<QVariantList>() : (QList<QVariantList>{{path}}));
}

void TestMainWindow::close_mayBeRefused()
{
    const auto refuse = std::make_shared<bool>(true);
    connect(m_window.get(), &MainWindow::closing, this, [refuse](QCloseEvent *event) { event->setAccepted(!*refuse); });
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    *refuse = false;
    QVERIFY(m_window->close());
}

void TestMainWindow::state_isRestored()
{
    show();
    m_window->chart()->setTableShown(true);
    const CountSpec byBotAndWeek{Bucket::Week, Field::BotId};
    m_window->chart()->setCounting(byBotAndWeek);
    QTest::keySequence(m_window.get(), QKeySequence(u"Ctrl+D"_s));
    const QByteArray state = m_window->uiState();
    for (const QByteArray &nonsense : {QByteArray(), "nonsense"_ba, state.first(20)}) {
        MainWindow other;
        other.setUiState(nonsense);
        QVERIFY(!other.chart()->isTableShown());
    }
    MainWindow other;
    CountSpec wished;
    connect(other.chart(), &ChartPanel::countingRequested, this, [&](const CountSpec &spec) { wished = spec; });
    other.setUiState(state);
    QCOMPARE(wished, byBotAndWeek);
    QCOMPARE(other.chart()->counting(), byBotAndWeek);
    other.show();
    other.setResult(m_builder.store(), resultOf(m_builder.store()), false);
    QVERIFY(other.chart()->isTableShown());
    QVERIFY(!other.details()->isVisible());
    QVERIFY(other.chart()->isVisible());
}

void TestMainWindow::message_leavesTheSize()
{
    show();
    m_window->resize(m_window->minimumSizeHint().expandedTo({700, 0}));
    const QSize before = m_window->size();
    QString lines;
    for (int line = 0; line < 20; ++line)
        lines += u"A line of the details that is rather long.\n"_s;
    m_window->messages()->showMessage(MessageBar::Severity::Error, lines, lines, true);
    m_window->messages()->findChild<QPushButton *>(u"details"_s)->click();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_window->minimumSizeHint().height(), before.height());
    QCOMPARE(m_window->size(), before);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
