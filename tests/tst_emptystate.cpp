// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestEmptyState : public QObject
{
    Q_OBJECT

private slots:
    void showsItsButtons_data();
    void showsItsButtons();
    void saysWhatToDo_data() { showsItsButtons_data(); }
    void saysWhatToDo();
    void firstButton_isTheDefault();
    void lowWindow_cutsNothing_data();
    void lowWindow_cutsNothing();
    void latestFetch_isOffered_data();
    void latestFetch_isOffered();
    void aFetchThatBroughtNothing_standsBack();
};

void TestEmptyState::showsItsButtons_data()
{
    using State = EmptyState::State;
    QTest::addColumn<EmptyState::State>("state");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("no connection") << State::NoConnection
                                   << QStringList{u"addConnection"_s, u"openFile"_s, u"sample"_s};
    QTest::newRow("nothing fetched") << State::NothingFetched << QStringList{u"fetch"_s};
    QTest::newRow("nothing matches") << State::NothingMatches << QStringList{u"clearFilter"_s};
    QTest::newRow("no sessions") << State::NoSessions << QStringList();
    QTest::newRow("loading") << State::Loading << QStringList();
}

void TestEmptyState::showsItsButtons()
{
    QFETCH(const EmptyState::State, state);
    QFETCH(const QStringList, names);
    EmptyState widget;
    widget.setState(state);
    QStringList shown;
    int wishes = 0;
    const auto count = [&wishes] { ++wishes; };
    for (const auto wish : {&EmptyState::addConnectionRequested, &EmptyState::openFileRequested,
             &EmptyState::sampleRequested, &EmptyState::fetchRequested, &EmptyState::clearFilterRequested})
        connect(&widget, wish, this, count);
    for (QPushButton *each : widget.findChildren<QPushButton *>()) {
        if (each->isHidden())
            continue;
        shown.append(each->objectName());
        each->click();
    }
    QCOMPARE(shown, names);
    QCOMPARE(wishes, names.size());
}

void TestEmptyState::saysWhatToDo()
{
    QFETCH(const EmptyState::State, state);
    EmptyState widget;
    widget.setState(state);
    QCOMPARE(widget.state(), state);
    QStringList shown;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        shown << label->text();
    QVERIFY(!widget.accessibleName().isEmpty() && shown.contains(widget.accessibleName()));
    QVERIFY(widget.accessibleDescription().endsWith(u'.') && shown.contains(widget.accessibleDescription()));
}

void TestEmptyState::lowWindow_cutsNothing_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("hasIcon");
    QTest::newRow("usual") << QSize(800, 480) << true;
    QTest::newRow("without room") << QSize(800, 220) << true;
    QTest::newRow("low") << QSize(640, 140) << false;
    QTest::newRow("very low") << QSize(400, 100) << false;
}

void TestEmptyState::lowWindow_cutsNothing()
{
    QFETCH(const QSize, size);
    EmptyState widget;
    widget.setState(EmptyState::State::NoConnection);
    widget.setMinimumSize(1, 1); // as within the window, which gives it no more than there is
    widget.resize(size);
    widget.show();
    QTRY_COMPARE(widget.size(), size);
    int shown = 0;
    for (QWidget *each : widget.findChildren<QWidget *>()) {
        if (each->isHidden())
            continue;
        ++shown;
        QVERIFY2(widget.rect().contains(each->geometry()), qPrintable(each->objectName()));
        const int needed = each->hasHeightForWidth() ? each->heightForWidth(each->width()) : each->sizeHint().height();
        QVERIFY2(each->height() >= needed, qPrintable(each->objectName()));
    }
    QVERIFY(shown >= 4);
    const QList<QLabel *> labels = widget.findChildren<QLabel *>();
    QTEST(std::ranges::any_of(
              labels, [](const QLabel *label) { return !label->isHidden() && !label->pixmap().isNull(); }),
        "hasIcon");
}

void TestEmptyState::firstButton_isTheDefault()
{
    EmptyState widget;
    for (const QPushButton *each : widget.findChildren<QPushButton *>()) {
        if (!each->isHidden())
            QCOMPARE(each->isDefault(), each->objectName() == u"addConnection"_s);
    }
}

void TestEmptyState::latestFetch_isOffered_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("main");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("complete")
        << Verdict::Complete << qint64{9} << QStringList{u"openLatest"_s, u"fetch"_s} << u"openLatest"_s
        << u"asked Nov 2, 2026 9:14 AM (UTC), 1,234 sessions received, those of the days around it included."_s;
    QTest::newRow("cancelled") << Verdict::Cancelled << qint64{9}
                               << QStringList{u"resume"_s, u"openLatest"_s, u"fetch"_s} << u"resume"_s
                               << u"go on where it stopped."_s;
    QTest::newRow("failed at once") << Verdict::Failed << qint64{0} << QStringList{u"resume"_s, u"fetch"_s}
                                    << u"resume"_s << u"go on where it stopped."_s;
    QTest::newRow("goes on elsewhere, has nothing yet")
        << Verdict::Nothing << qint64{0} << QStringList{u"fetch"_s} << u"fetch"_s << u"fetch its billing sessions."_s;
}

void TestEmptyState::latestFetch_isOffered()
{
    QFETCH(const QStringList, names);
    QFETCH(const QString, sentence);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    PastFetch fetch;
    fetch.id = 7;
    fetch.period = {QDate(2026, 10, 1), QDate(2026, 10, 31)};
    fetch.askedAt = QDateTime(QDate(2026, 11, 2), QTime(9, 14), Qt::UTC);
    fetch.rows = 1234;
    QFETCH(const Verdict, verdict);
    fetch.verdict = verdict;
    QFETCH(const qint64, bytes);
    fetch.bytes = bytes;
    EmptyState widget;
    widget.setState(EmptyState::State::NothingFetched);
    widget.setPastFetches({fetch});
    QList<qint64> wished;
    connect(&widget, &EmptyState::openFetchRequested, this, [&wished](const FetchKey &key) { wished << key.id; });
    connect(&widget, &EmptyState::resumeFetchRequested, this, [&wished](const FetchKey &key) { wished << key.id; });
    QStringList shown;
    QString main;
    for (QPushButton *each : widget.findChildren<QPushButton *>()) {
        if (each->isHidden())
            continue;
        shown << each->objectName();
        if (each->isDefault())
            main += each->objectName();
        each->click();
    }
    QCOMPARE(shown, names);
    QTEST(main, "main");
    QCOMPARE(wished, QList<qint64>(names.size() - 1, 7));
    QVERIFY2(widget.accessibleDescription().endsWith(sentence), qPrintable(widget.accessibleDescription()));
    widget.setState(EmptyState::State::NoSessions);
    QVERIFY(!widget.accessibleDescription().contains(u"2026"_s));
    widget.setState(EmptyState::State::NothingFetched);
    widget.setPastFetches({});
    QCOMPARE(widget.accessibleName(), u"Nothing fetched yet"_s);
}

void TestEmptyState::aFetchThatBroughtNothing_standsBack()
{
    PastFetch failed;
    failed.id = 8;
    failed.verdict = Verdict::Failed;
    failed.period = {QDate(2026, 10, 1), QDate(2026, 10, 31)};
    PastFetch complete = failed;
    complete.id = 7;
    complete.verdict = Verdict::Complete;
    complete.rows = 1234;
    complete.bytes = 9;
    EmptyState widget;
    widget.setState(EmptyState::State::NothingFetched);
    widget.setPastFetches({failed});
    QVERIFY(widget.accessibleDescription().contains(u"Nothing had arrived"_s));
    widget.setPastFetches({failed, complete});
    QVERIFY2(widget.accessibleDescription().contains(u"is kept on this computer"_s),
        qPrintable(widget.accessibleDescription()));
    QVERIFY(!widget.findChild<QPushButton *>(u"openLatest"_s)->isHidden());
    QVERIFY(widget.findChild<QPushButton *>(u"resume"_s)->isHidden());
}

QTEST_MAIN(TestEmptyState)
#include "tst_emptystate.moc"
