// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "termsdialog.h"

#include "termlines.h"

#include <QDialogButtonBox>
#include <QGroupBox>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TermsDialog::TermsDialog(const QString &owner, QWidget *parent)
    : QDialog(parent)
    , m_units(new TermLines(
          {TermLines::Column::Type, TermLines::Column::Unit, TermLines::Column::From}, tr("Add a &unit"), this))
    , m_prices(new TermLines({TermLines::Column::Type, TermLines::Column::Price, TermLines::Column::Currency,
                                 TermLines::Column::From, TermLines::Column::To},
          tr("Add a &price"), this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(owner.isEmpty() ? tr("Units and prices in files") : tr("Units and prices of %1").arg(owner));
    m_units->setObjectName(u"units"_s);
    m_prices->setObjectName(u"prices"_s);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    auto *content = new QWidget(this);
    auto *contentLayout = new QVBoxLayout(content);
    const auto add = [&](const QString &title, const QString &hint, QWidget *lines) {
        auto *group = new QGroupBox(title, content);
        auto *layout = new QVBoxLayout(group);
        layout->addWidget(addHint(hint));
        layout->addWidget(lines);
        contentLayout->addWidget(group);
    };
    add(tr("What is billed as one session"),
        tr("Only types with a unit are checked for blocks that are too many. Alerts and voice have rules of their own "
           "and are left out unless they stand here."),
        m_units);
    add(tr("What one session costs"), tr("Differences and sessions too many are then told in money as well."),
        m_prices);
    contentLayout->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(box, &QDialogButtonBox::accepted, this, &TermsDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_problem);
    layout->addWidget(box);
    for (TermLines *lines : {m_units, m_prices})
        connect(lines, &TermLines::edited, m_problem, &QWidget::hide);
    resize(680, 480);
}

QLabel *TermsDialog::addHint(const QString &text)
{
    auto *hint = new QLabel(text, this);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    return hint;
}

void TermsDialog::setTerms(const BillingTerms &terms, const QStringList &types)
{
    m_terms = terms;
    QStringList known = types;
    QList<QStringList> units;
    for (const UnitSpan &span : terms.units) {
        known << span.type;
        units << QStringList{span.type, unitName(span.unit), span.from.toString(Qt::ISODate)};
    }
    QList<QStringList> prices;
    for (const TypePrice &price : terms.prices) {
        known << price.type;
        prices << QStringList{price.type, millionthsText(price.millionths), price.currency,
            price.from.toString(Qt::ISODate), price.to.toString(Qt::ISODate)};
    }
    known.removeDuplicates();
    for (TermLines *lines : {m_units, m_prices})
        lines->setTypes(known);
    m_units->setLines(units);
    m_prices->setLines(prices);
}

BillingTerms TermsDialog::terms() const
{
    BillingTerms terms = m_terms;
    terms.units.clear();
    for (const QStringList &line : m_units->lines())
        terms.units << UnitSpan{line.at(0), unitFromName(line.at(1)).value_or(BillingUnit::Unknown),
            QDate::fromString(line.at(2), Qt::ISODate)};
    terms.prices.clear();
    for (const QStringList &line : m_prices->lines())
        terms.prices << TypePrice{line.at(0), millionthsFromText(line.at(1)).value_or(0), line.at(2),
            QDate::fromString(line.at(3), Qt::ISODate), QDate::fromString(line.at(4), Qt::ISODate)};
    return terms;
}

/// A line is added and removed by Return too; it would press OK.
void TermsDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (auto *button = qobject_cast<QToolButton *>(focusWidget()); button && isReturn)
        button->click();
    else
        QDialog::keyPressEvent(event);
}

void TermsDialog::accept()
{
    const QString problem = m_units->problem().isEmpty() ? m_prices->problem() : m_units->problem();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        QDialog::accept();
}
