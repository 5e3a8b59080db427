// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslConfiguration>
#include <QString>

/// A private certificate authority and what it signed, for a LoopbackServer that speaks HTTPS.
struct TestCertificates
{
    QString caFile; ///< PEM; a client that trusts it trusts `valid`
    QSslConfiguration valid; ///< for 127.0.0.1 and localhost
    QSslConfiguration expired;
    QSslConfiguration wrongHost; ///< for somewhere.example
};

/// Makes them in `dir` with the openssl program; without it every certificate is null.
TestCertificates makeTestCertificates(const QString &dir);
