// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secret.h"

#include <QByteArray>
#include <QObject>

#include <memory>
#include <optional>

/// Reads a secret from standard input while the event loop runs, so that it can be interrupted. At a terminal it asks
/// on standard error, and what is typed is not shown. Used once.
class SecretReader : public QObject
{
    Q_OBJECT

public:
    explicit SecretReader(QObject *parent = nullptr);
    /// The terminal shows again what is typed.
    ~SecretReader() override;

    void start();

signals:
    /// Once; nothing as secret if it is none, then `problem` is a sentence.
    void finished(const std::optional<Secret> &secret, const QString &problem);

private:
    class HiddenTyping;

    void readMore();
    void take(bool isWhole);

    QByteArray m_bytes;
    qsizetype m_lines = 0;
    std::unique_ptr<HiddenTyping> m_hidden;
};
