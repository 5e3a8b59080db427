// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settlingquestion.h"

#include "console.h"
#include "profile.h"

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <array>

#include <unistd.h>
#endif

SettlingQuestion::SettlingQuestion(int proposed, QObject *parent)
    : QObject(parent)
    , m_proposed(proposed)
{ }

bool SettlingQuestion::canBeAsked()
{
#ifdef Q_OS_UNIX
    return ::isatty(STDIN_FILENO) != 0;
#else
    return false;
#endif
}

void SettlingQuestion::start()
{
    ask();
#ifdef Q_OS_UNIX
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        std::array<char, 256> line = {};
        // A terminal gives one line at a time, and nothing at its end.
        const auto size = ::read(STDIN_FILENO, line.data(), line.size());
        take(size > 0 ? QByteArray(line.data(), size) : QByteArray());
        notifier->setEnabled(!m_isAnswered);
    });
#else
    take({});
#endif
}

void SettlingQuestion::ask() const
{
    writeStandardError(tr("For how many hours after their end can sessions change? The longest session time-out of the "
                          "bots plus 48 hours; %1 if left empty: ")
                           .arg(m_proposed));
}

void SettlingQuestion::take(const QByteArray &line)
{
    const QByteArray typed = line.trimmed();
    bool isNumber = typed.isEmpty();
    const int hours = typed.isEmpty() ? m_proposed : typed.toInt(&isNumber);
    if (isNumber && hours >= DefaultSettlingHours && hours <= Profile::MaxSettlingHours) {
        m_isAnswered = true;
        emit answered(hours);
        return;
    }
    writeStandardError(
        tr("Give a number from %1 to %2.").arg(DefaultSettlingHours).arg(Profile::MaxSettlingHours) + u'\n');
    ask();
}
