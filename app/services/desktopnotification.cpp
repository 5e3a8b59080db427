// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktopnotification.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

using namespace Qt::StringLiterals;

void notifyDesktop(const QString &title, const QString &text)
{
    constexpr uint ReplacesNone = 0;
    constexpr int TimeoutOfTheDesktop = -1;
    const QString id = u"io.github.billscope.Billscope"_s;
    // https://specifications.freedesktop.org/notification-spec
    QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s,
        u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s, u"Notify"_s);
    message.setArguments({u"Billscope"_s, ReplacesNone, id, title, text.toHtmlEscaped(), QStringList(),
        QVariantMap{{u"desktop-entry"_s, id}}, TimeoutOfTheDesktop});
    QDBusConnection::sessionBus().send(message);
}
