// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

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

void TestEmptyState::firstButton_isTheDefault()
{
    EmptyState widget;
    for (const QPushButton *each : widget.findChildren<QPushButton *>()) {
        if (!each->isHidden())
            QCOMPARE(each->isDefault(), each->objectName() == u"addConnection"_s);
    }
}

QTEST_MAIN(TestEmptyState)
#include "tst_emptystate.moc"
