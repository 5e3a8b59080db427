// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStringList>

/// The options of one verb: which there are, what the help says of them, and which were given.
class CommandLineOptions
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    explicit CommandLineOptions(CommandLine::Verb verb);

    /// False on wrong usage; then errorText() is a sentence: an option that the verb does not have, a value that is
    /// missing, an option given twice that may stand once.
    bool parse(const QStringList &arguments);
    QString errorText() const { return m_error; }
    /// The list of options, with its title.
    QString helpText() const;
    QStringList positionalArguments() const { return m_parser.positionalArguments(); }

    /// An option that the verb does not have is not set.
    bool isSet(const QString &option) const { return m_known.contains(option) && m_parser.isSet(option); }
    QString value(const QString &option) const { return isSet(option) ? m_parser.value(option) : QString(); }
    QStringList values(const QString &option) const { return isSet(option) ? m_parser.values(option) : QStringList(); }

private:
    QString problemWithUnknown(const QString &name, const QStringList &arguments) const;
    QString problemWithRepeated() const;

    CommandLine::Verb m_verb;
    QCommandLineParser m_parser;
    QString m_error;
    QStringList m_known;
};
