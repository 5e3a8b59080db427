// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "loopbackserver.h"

#include <QHash>

class Dataset;
class SessionGenerator;

/// The vendor's API over invented sessions, as fast as a server can be: an answer that it has given before is at hand.
/// Takes every token.
class BenchServer
{
public:
    /// The generator must outlive it. Answers of millions of sessions are rather made anew than kept.
    BenchServer(const SessionGenerator &generator, bool keepsAnswers);

    /// Arguments of the program that fetch all sessions from it.
    QStringList fetchArguments() const;

private:
    HttpAnswer answer(const HttpRequest &request);
    QByteArray page(const QByteArray &body) const;
    /// The first session that starts then or later; milliseconds UTC.
    int firstFrom(const QString &time) const;

    const SessionGenerator &m_generator;
    bool m_keepsAnswers;
    /// By what was asked; used in the server's thread only.
    QHash<QByteArray, QByteArray> m_answers;
    LoopbackServer m_server;
};
