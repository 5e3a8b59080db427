// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakedesktop.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusUnixFileDescriptor>

#include <array>
#include <poll.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

static QDBusConnection privateConnection()
{
    // Before anybody asks for the system bus.
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", qgetenv("DBUS_SESSION_BUS_ADDRESS"));
    return QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"fake desktop"_s);
}

FakeDesktop::FakeDesktop()
    : m_connection(privateConnection())
{
    // What the program has sent before goes to nobody, or to the desktop before: the bus has seen it when this is
    // answered.
    (void)QDBusConnection::sessionBus().interface()->serviceOwner(u"org.freedesktop.DBus"_s);
    m_connection.registerVirtualObject(u"/"_s, this, QDBusConnection::SubPath);
}

FakeDesktop::~FakeDesktop()
{
    for (const QString &service : m_offered)
        m_connection.unregisterService(service);
    m_connection.unregisterObject(u"/"_s, QDBusConnection::UnregisterTree);
    if (m_lock >= 0)
        close(m_lock);
}

bool FakeDesktop::offer(const QString &service, bool refuses)
{
    m_offered << service;
    if (refuses)
        m_refusing << service;
    return m_connection.registerService(service);
}

bool FakeDesktop::isLockHeld() const
{
    pollfd pipe{m_lock, POLLIN, 0};
    return m_lock >= 0 && poll(&pipe, 1, 0) >= 0 && (pipe.revents & POLLHUP) == 0;
}

QString FakeDesktop::introspect(const QString &) const
{
    return {};
}

bool FakeDesktop::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    QStringList arguments;
    for (const QVariant &argument : message.arguments())
        arguments << argument.toString();
    m_calls << u"%1.%2(%3)"_s.arg(message.interface(), message.member(), arguments.join(u", "_s));
    connection.send(answerTo(message));
    return true;
}

QDBusMessage FakeDesktop::answerTo(const QDBusMessage &message)
{
    for (const QString &service : std::as_const(m_refusing)) {
        if (message.interface().startsWith(service))
            return message.createErrorReply(QDBusError::AccessDenied, u"no"_s);
    }
    if (message.interface() != "org.freedesktop.login1.Manager"_L1)
        return message.createReply(42U);
    std::array<int, 2> ends{};
    if (m_lock >= 0)
        close(m_lock);
    if (pipe(ends.data()) != 0)
        return message.createErrorReply(QDBusError::NoMemory, u"no pipe"_s);
    m_lock = ends[0];
    QDBusUnixFileDescriptor given;
    given.giveFileDescriptor(ends[1]);
    return message.createReply(QVariant::fromValue(given));
}
