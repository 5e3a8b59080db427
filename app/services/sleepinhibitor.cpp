// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sleepinhibitor.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Program = "Billscope"_L1;

/// Who can keep the computer awake, and how to ask.
struct Service
{
    bool isOnSystemBus;
    const char *name;
    const char *path;
    const char *interface;
    QVariantList (*arguments)(const QString &reason);
    /// The method that takes the cookie back; null where the answer is a file descriptor that is closed instead.
    const char *undo;
};

// https://www.freedesktop.org/wiki/Software/systemd/inhibit, org.gnome.SessionManager.xml of gnome-session (flags: 4 no
// suspend, 8 no idle), https://specifications.freedesktop.org/idle-inhibit-spec
constexpr std::array Services{
    Service{true, "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager",
        [](const QString &reason) {
            return QVariantList{u"sleep:idle"_s, QString(Program), reason, u"block"_s};
        },
        nullptr},
    Service{false, "org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager",
        [](const QString &reason) {
            return QVariantList{QString(Program), 0U, reason, 4U | 8U};
        },
        "Uninhibit"},
    Service{false, "org.freedesktop.PowerManagement", "/org/freedesktop/PowerManagement/Inhibit",
        "org.freedesktop.PowerManagement.Inhibit",
        [](const QString &reason) {
            return QVariantList{QString(Program), reason};
        },
        "UnInhibit"},
    Service{false, "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver",
        [](const QString &reason) {
            return QVariantList{QString(Program), reason};
        },
        "UnInhibit"},
};

QDBusConnection busOf(const Service &service)
{
    return service.isOnSystemBus ? QDBusConnection::systemBus() : QDBusConnection::sessionBus();
}

QDBusMessage callTo(const Service &service, const char *method, const QVariantList &arguments)
{
    const auto text = [](const char *latin1) { return QString::fromLatin1(latin1); };
    QDBusMessage message = QDBusMessage::createMethodCall(
        text(service.name), text(service.path), text(service.interface), text(method));
    message.setArguments(arguments);
    return message;
}

/// What ends what was granted by this answer; null if it was refused.
std::function<void()> undoOf(const Service &service, const QDBusMessage &answer)
{
    if (answer.type() != QDBusMessage::ReplyMessage)
        return nullptr;
    const QVariant value = answer.arguments().value(0);
    if (!service.undo) {
        // Closed with its last copy, which is this one.
        const auto lock = value.value<QDBusUnixFileDescriptor>();
        return lock.isValid() ? std::function([lock] {}) : nullptr;
    }
    return [&service, value] { busOf(service).send(callTo(service, service.undo, {value})); };
}

} // namespace

SleepInhibitor::~SleepInhibitor()
{
    if (m_undo)
        m_undo();
}

void SleepInhibitor::hold(const QString &reason)
{
    if (m_held)
        return;
    m_held = true;
    ++m_number;
    ask(0, reason);
}

void SleepInhibitor::release()
{
    m_held = false;
    if (m_undo)
        m_undo();
    setUndo(nullptr);
}

void SleepInhibitor::ask(size_t service, const QString &reason)
{
    while (service < Services.size() && !busOf(Services[service]).isConnected())
        ++service;
    if (service == Services.size())
        return;
    const Service &asked = Services[service];
    auto *watcher = new QDBusPendingCallWatcher(
        busOf(asked).asyncCall(callTo(asked, "Inhibit", asked.arguments(reason))), this);
    connect(
        watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, service, reason, &asked, number = m_number] {
            watcher->deleteLater();
            const auto undo = undoOf(asked, watcher->reply());
            if (m_held && number == m_number) {
                if (undo)
                    setUndo(undo);
                else
                    ask(service + 1, reason);
            } else if (undo) {
                undo();
            }
        });
}

void SleepInhibitor::setUndo(const std::function<void()> &undo)
{
    const bool changes = (undo != nullptr) != isEffective();
    m_undo = undo;
    if (changes)
        emit effectiveChanged(isEffective());
}
