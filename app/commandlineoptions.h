// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStringList>

/// The options of one verb: which there are, what the help says of them, and which were given.
class CommandLineOptions
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    /// `verb` is "export", "counts", "profile" or "fetches"; anything else is the window.
    explicit CommandLineOptions(const QString &verb);

    /// Whether this verb or option is one of a later version.
    static bool comesLater(const QString &word);

    /// False on wrong usage; then errorText() says why.
    bool parse(const QStringList &arguments);
    QString errorText() const { return m_parser.errorText(); }
    QString helpText() const { return m_parser.helpText(); }
    QStringList positionalArguments() const { return m_parser.positionalArguments(); }

    /// An option that the verb does not have is not set.
    bool isSet(const QString &option) const { return m_known.contains(option) && m_parser.isSet(option); }
    QString value(const QString &option) const { return isSet(option) ? m_parser.value(option) : QString(); }
    QStringList values(const QString &option) const { return isSet(option) ? m_parser.values(option) : QStringList(); }

private:
    void add(const QString &name, const QString &description, const QString &value = {});
    void addProfileVerb();
    void addFetchesVerb();
    void addConnection();
    void addSource();
    void addOutput();

    QCommandLineParser m_parser;
    QStringList m_known;
    bool m_hasWindow = false;
};
