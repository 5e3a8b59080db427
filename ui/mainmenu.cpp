// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainmenu.h"

#include "findingdecider.h"
#include "findingspanel.h"
#include "icontheme.h"
#include "mainwindow.h"

using namespace Qt::StringLiterals;

MainMenu::MainMenu(MainWindow &window, const QList<QAction *> &docks)
    : QMenu(&window)
{
    const auto add = [&](const QString &icon, const QString &text, const QKeySequence &keys, auto wish) {
        QAction *action = addAction(text, &window, wish);
        action->setShortcut(keys);
        if (!icon.isEmpty())
            action->setIcon(symbolicIcon(icon));
    };
    add(u"open-file"_s, tr("Open a file…"), QKeySequence::Open, &MainWindow::openFileRequested);
    add({}, tr("Re-check totals"), QKeySequence(u"Ctrl+Shift+R"_s), &MainWindow::recheckRequested);
    add({}, tr("Compare with the vendor's usage summary…"), QKeySequence(u"Ctrl+Shift+U"_s),
        &MainWindow::usageSummaryRequested);
    add({}, tr("Look up session history…"), QKeySequence(u"Ctrl+Shift+H"_s), &MainWindow::sessionHistoryRequested);
    addDecisions(window.findings()->decider()->showAllAction());
    add(u"globe"_s, tr("Time zones…"), {}, &MainWindow::timeZonesRequested);
    add(u"key"_s, tr("Connections…"), {}, &MainWindow::connectionsRequested);
    addSeparator();
    addActions(docks);
    addSeparator();
    add(u"settings"_s, tr("Preferences…"), QKeySequence(u"Ctrl+,"_s), &MainWindow::preferencesRequested);
    add(u"help"_s, tr("Manual"), QKeySequence(Qt::Key_F1), &MainWindow::manualRequested);
    add(u"info"_s, tr("Diagnostic report…"), {}, &MainWindow::reportRequested);
    add({}, tr("About Billscope"), {}, &MainWindow::aboutRequested);
    addSeparator();
    add({}, tr("Quit"), QKeySequence(u"Ctrl+Q"_s), &QWidget::close);
    // A shortcut of an action in a menu that was never opened works only if the window knows the action.
    window.addActions(actions());
}

void MainMenu::addDecisions(QAction *wish)
{
    // Here no entry has a key of its own within the menu.
    QAction *action = addAction(tr("All decisions…"), wish, &QAction::trigger);
    action->setEnabled(wish->isEnabled());
    connect(wish, &QAction::enabledChanged, action, &QAction::setEnabled);
}
