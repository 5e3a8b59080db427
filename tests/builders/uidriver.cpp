// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "uidriver.h"

#include <QTest>

using namespace Qt::StringLiterals;

static QString titleOf(const QAction &action)
{
    return action.text().remove(u'&');
}

QStringList entriesOf(const QMenu &menu)
{
    QStringList entries;
    for (const QAction *action : menu.actions()) {
        const QString title = titleOf(*action);
        if (action->isSeparator()) {
            if (!title.isEmpty())
                entries << u"# "_s + title;
        } else if (!action->isEnabled()) {
            entries << u'(' + title + u')';
        } else {
            entries << (action->isChecked() ? u"✓ "_s : QString()) + title;
        }
    }
    return entries;
}

QAction *entry(const QMenu &menu, const QString &title)
{
    for (QAction *action : menu.actions()) {
        if (titleOf(*action) == title)
            return action;
    }
    return nullptr;
}

void chooseFromNextMenu(QObject *context, const QStringList &titles)
{
    whenOpened<QMenu>(context, [titles](QMenu &menu) {
        const QMenu *place = &menu;
        QAction *action = nullptr;
        for (const QString &title : titles) {
            action = place ? entry(*place, title) : nullptr;
            place = action ? action->menu() : nullptr;
        }
        menu.close();
        QVERIFY2(
            action && action->isEnabled(), qPrintable(titles.join(u'/') + u": "_s + entriesOf(menu).join(u", "_s)));
        action->trigger();
    });
}
