// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checksamples.h"
#include "comparecontroller.h"
#include "comparepanel.h"
#include "exportcontroller.h"
#include "filterbar.h"
#include "messagebar.h"
#include "pagebuilder.h"
#include "testwindow.h"

#include <QAction>
#include <QFile>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

/// The window with all that compares.
struct Comparing
{
    TestWindow window;
    ExportController exports{window.window, window.runner, window.source, window.connections.keychain()};
    CompareController compare{window.window, window.runner, window.source, exports};

    template <typename Widget> Widget *part(const QString &name) const
    {
        return window.window.compare()->findChild<Widget *>(name);
    }
    QString write(const QString &name, const std::vector<GeneratedSession> &sessions) const
    {
        std::vector<TestSession> records;
        records.reserve(sessions.size());
        for (const GeneratedSession &session : sessions)
            records.push_back(testSession(session));
        return write(name, jsonPage(records));
    }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(window.home.path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }
    void open(const std::vector<GeneratedSession> &sessions)
    {
        window.source.open(write(QStringLiteral("sessions.json"), sessions));
        QVERIFY(window.waitForEnd());
    }
    void compareWith(const std::vector<GeneratedSession> &before)
    {
        compare.compareWithFile(write(QStringLiteral("before.json"), before));
        QTRY_VERIFY(compare.compared());
    }
    /// Chooses a kind of changes, and in its list these lines.
    void choose(int group, int first = -1, int last = -1) const
    {
        auto *groups = part<QTableView>(QStringLiteral("changeGroups"));
        auto *changes = part<QTableView>(QStringLiteral("changes"));
        groups->setFocus();
        groups->setCurrentIndex(groups->model()->index(group, 0));
        if (first < 0)
            return;
        changes->setFocus();
        changes->setCurrentIndex(changes->model()->index(first, 0));
        changes->selectionModel()->select(QItemSelection(changes->model()->index(first, 0),
                                              changes->model()->index(last, changes->model()->columnCount() - 1)),
            QItemSelectionModel::ClearAndSelect);
    }
    void showOnly() const { part<QAction>(QStringLiteral("onlyTheseChanges"))->trigger(); }
    QString filter() const { return window.window.filterBar()->text(); }
    /// A button of the message.
    void press(const QString &text) const
    {
        const auto buttons = window.window.messages()->findChildren<QPushButton *>(QStringLiteral("action"));
        const auto found = std::ranges::find(buttons, text, &QPushButton::text);
        QVERIFY2(found != buttons.end(), qPrintable(window.message()));
        (*found)->click();
    }
    QString rows(const QString &name) const
    {
        const QAbstractItemModel *model = part<QTableView>(name)->model();
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells << model->index(row, column).data().toString();
            lines << cells.join(QLatin1Char('|'));
        }
        return lines.join(u'\n');
    }
};

/// The second day has a session less; two sessions of the first end a minute later.
inline std::vector<GeneratedSession> changedSessions()
{
    std::vector<GeneratedSession> sessions = conversations(2);
    sessions.erase(sessions.begin() + 5);
    sessions[0].billingEnd += 60;
    sessions[2].billingEnd += 60;
    return sessions;
}
