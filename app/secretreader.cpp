// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretreader.h"

#include "console.h"
#include "secretinput.h"

#include <QBuffer>

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <array>

#include <termios.h>
#include <unistd.h>
#else
#include <QFile>
#endif

#ifdef Q_OS_UNIX
/// A terminal at standard input does not show what is typed, as long as this lives.
class SecretReader::HiddenTyping
{
public:
    HiddenTyping()
    {
        if (::isatty(STDIN_FILENO) == 0 || ::tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_isTerminal = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0;
    }
    ~HiddenTyping()
    {
        if (!m_isTerminal)
            return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        writeStandardError(QStringLiteral("\n"));
    }
    HiddenTyping(const HiddenTyping &) = delete;
    HiddenTyping &operator=(const HiddenTyping &) = delete;

    void ask(const QString &question) const
    {
        if (m_isTerminal)
            writeStandardError(question);
    }

private:
    termios m_before = {};
    bool m_isTerminal = false;
};
#else
class SecretReader::HiddenTyping
{ };
#endif

SecretReader::SecretReader(QObject *parent)
    : QObject(parent)
{ }

SecretReader::~SecretReader() = default;

void SecretReader::start()
{
#ifdef Q_OS_UNIX
    m_hidden = std::make_unique<HiddenTyping>();
    m_hidden->ask(tr("Client ID, or a finished token (it is not shown): "));
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        readMore();
        notifier->setEnabled(m_hidden != nullptr);
    });
#else
    QFile input;
    if (input.open(stdin, QIODevice::ReadOnly))
        m_bytes = input.readAll();
    take(true);
#endif
}

#ifdef Q_OS_UNIX
void SecretReader::readMore()
{
    std::array<char, 65536> block;
    const auto size = ::read(STDIN_FILENO, block.data(), block.size());
    if (size > 0)
        m_bytes.append(block.data(), size);
    const qsizetype lines = m_bytes.count('\n');
    if (size <= 0 || lines > m_lines)
        take(size <= 0 || lines > 1);
    if (m_hidden && m_lines == 0 && lines == 1)
        m_hidden->ask(u'\n' + tr("Client Secret (it is not shown): "));
    m_lines = lines;
}
#endif

void SecretReader::take(bool isWhole)
{
    QBuffer input(&m_bytes);
    input.open(QIODevice::ReadOnly);
    QString problem;
    const auto secret = readSecret(input, &problem);
    if (!secret && !isWhole)
        return;
    m_hidden.reset();
    emit finished(secret, problem);
}
