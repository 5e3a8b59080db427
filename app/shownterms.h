// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "billingterms.h"
#include "invoicevalues.h"
#include "profile.h"

#include <QObject>

class Connections;
class SourceController;

/// What is known of the contracts of the connections whose sessions are shown: what they have in common. Where nothing
/// is shown, of the connections that are chosen; of a file, what was said of files.
class ShownTerms : public QObject
{
    Q_OBJECT

public:
    ShownTerms(Connections &connections, const SourceController &source);

    void setChosen(const QList<Profile> &profiles);
    BillingTerms terms() const;
    /// Some of the connections have units that the others do not have, and which are not in terms().
    bool haveOtherUnits() const;
    /// Of the connections; empty for files.
    QString name() const;
    /// Both replace what terms() says, for all of these connections, and leave what they do not have in common.
    void setUnits(const UnitSpans &units);
    void setTerms(const BillingTerms &terms);
    /// Remembers which values an invoice's words stand for; an empty value forgets it.
    void setInvoiceNames(const std::vector<InvoiceValue> &values);

signals:
    void changed();
    /// They could not be kept; a sentence.
    void failed(const QString &sentence);

private:
    QList<Profile> profiles() const;
    /// One that is empty stands for files.
    QStringList ids() const;

    Connections &m_connections;
    const SourceController &m_source;
    QStringList m_chosen;
};
